import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('de');

/** What the articles say about a channel's messages. */
export const conversations: Messages['conversations'] = {
  matched: ({ matched, messages }) =>
    `Zu ${number(matched)} von ${plural(messages, { one: '# Nachricht', other: '# Nachrichten' })} steht etwas in den Artikeln`,
  noneMatched: ({ messages }) =>
    messages === 1
      ? 'Zu der Nachricht steht nichts in den Artikeln'
      : `Zu keiner von ${number(messages)} Nachrichten steht etwas in den Artikeln`,
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
