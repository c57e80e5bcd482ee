import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('fr');

const MESSAGES = { one: '# message', other: '# messages' };

/** What the articles say about a channel's messages. */
export const conversations: Messages['conversations'] = {
  matched: ({ matched, messages }) =>
    `Passages trouvés pour ${plural(matched, MESSAGES)} sur ${number(messages)}`,
  noneMatched: ({ messages }) =>
    messages === 1
      ? 'Aucun passage trouvé pour le message'
      : `Aucun passage trouvé pour les ${plural(messages, MESSAGES)}`,
  conversation: ({ number: position }) => `Conversation ${number(position)}`,
  message: 'message',
  moreConversations: ({ conversations: more }) =>
    plural(more, {
      one: '# autre conversation n’est pas affichée.',
      other: '# autres conversations ne sont pas affichées.',
    }),
  skipped: ({ reasons }) => `Ignorés : ${reasons}.`,
  commands: ({ messages }) => plural(messages, { one: '# commande', other: '# commandes' }),
  withoutWords: ({ messages }) => `${number(messages)} sans texte`,
  fromApps: ({ messages }) => `${number(messages)} d’applications`,
  fromDiscord: ({ messages }) => `${number(messages)} de Discord`,
};
