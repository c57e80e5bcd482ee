import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('uk');

const OF_MESSAGES = {
  one: '# повідомлення',
  few: '# повідомлень',
  many: '# повідомлень',
  other: '# повідомлення',
};

/** What the articles say about a channel's messages. */
export const conversations: Messages['conversations'] = {
  matched: ({ matched, messages }) =>
    `Знайдено уривки до ${number(matched)} із ${plural(messages, OF_MESSAGES)}`,
  noneMatched: ({ messages }) =>
    messages === 1
      ? 'Уривків до повідомлення не знайдено'
      : `До жодного з ${plural(messages, OF_MESSAGES)} уривків не знайдено`,
  conversation: ({ number: position }) => `Розмова ${number(position)}`,
  message: 'повідомлення',
  moreConversations: ({ conversations: more }) =>
    plural(more, {
      one: 'Ще # розмову не показано.',
      few: 'Ще # розмови не показано.',
      many: 'Ще # розмов не показано.',
      other: 'Ще # розмови не показано.',
    }),
  skipped: ({ reasons }) => `Пропущено: ${reasons}.`,
  commands: ({ messages }) =>
    plural(messages, { one: '# команду', few: '# команди', many: '# команд', other: '# команди' }),
  withoutWords: ({ messages }) => `${number(messages)} без тексту`,
  fromApps: ({ messages }) => `${number(messages)} від застосунків`,
  fromDiscord: ({ messages }) => `${number(messages)} від Discord`,
};
