import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { list } = createFormats('fr');

/** The panel of /settings. */
export const settings: Messages['settings'] = {
  intro: 'Les paramètres de ce serveur. Les changements prennent effet aussitôt.',
  withSharedFolder: 'Articles : ceux du serveur et le dossier partagé',
  withoutSharedFolder: 'Articles : seulement ceux du serveur',
  publicByDefault: 'Réponses : publiques par défaut',
  privateByDefault: 'Réponses : privées par défaut',
  mentionsEverywhere: 'Mentions : réponse dans tous les salons',
  mentionsIn: ({ channels }) => `Mentions : réponse dans ${list(channels)} et leurs fils`,
  languageOfDiscord: 'Langue des réponses publiques : celle du serveur dans Discord',
  language: ({ language }) => `Langue des réponses publiques : ${language}`,
  votesOn: 'Votes sur les réponses : activés, comptés sans noms',
  votesOff: 'Votes sur les réponses : désactivés',
  gapsOn: 'Questions sans bonne réponse : gardées 90 jours, sans leur auteur',
  gapsOff: 'Questions sans bonne réponse : non gardées',
  languageName: 'Français',
};
