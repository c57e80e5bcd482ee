import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { list } = createFormats('de');

/** The panel of /settings. */
export const settings: Messages['settings'] = {
  intro: 'Die Einstellungen dieses Servers. Änderungen gelten sofort.',
  withSharedFolder: 'Artikel: die des Servers und der gemeinsame Ordner',
  withoutSharedFolder: 'Artikel: nur die des Servers',
  publicByDefault: 'Antworten: standardmäßig öffentlich',
  privateByDefault: 'Antworten: standardmäßig privat',
  mentionsEverywhere: 'Erwähnungen: Antwort in allen Kanälen',
  mentionsIn: ({ channels }) => `Erwähnungen: Antwort in ${list(channels)} und deren Threads`,
  languageOfDiscord: 'Sprache öffentlicher Antworten: die Sprache des Servers in Discord',
  language: ({ language }) => `Sprache öffentlicher Antworten: ${language}`,
  votesOn: 'Bewertungen von Antworten: an, ohne Namen gezählt',
  votesOff: 'Bewertungen von Antworten: aus',
  gapsOn: 'Fragen ohne gute Antwort: werden 90 Tage lang aufbewahrt, ohne Namen',
  gapsOff: 'Fragen ohne gute Antwort: werden nicht aufbewahrt',
  languageName: 'Deutsch',
};
