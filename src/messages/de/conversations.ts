import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('de');

/** What the articles say about a channel's messages. */
export const conversations: Messages['conversations'] = {
  matched: ({ matched, messages }) =>
    `Textstellen zu ${number(matched)} von ${plural(messages, { one: '# Nachricht', other: '# Nachrichten' })} gefunden`,
  noneMatched: ({ messages }) =>
    messages === 1
      ? 'Keine Textstellen zu der Nachricht gefunden'
      : `Zu keiner von ${number(messages)} Nachrichten Textstellen gefunden`,
  conversation: ({ number: position }) => `Gespräch ${number(position)}`,
  message: 'Nachricht',
  moreConversations: ({ conversations: more }) =>
    plural(more, {
      one: '# weiteres Gespräch wird nicht gezeigt.',
      other: '# weitere Gespräche werden nicht gezeigt.',
    }),
  skipped: ({ reasons }) => `Übersprungen: ${reasons}.`,
  commands: ({ messages }) => plural(messages, { one: '# Befehl', other: '# Befehle' }),
  withoutWords: ({ messages }) => `${number(messages)} ohne Text`,
  fromApps: ({ messages }) => `${number(messages)} von Apps`,
  fromDiscord: ({ messages }) => `${number(messages)} von Discord`,
};
