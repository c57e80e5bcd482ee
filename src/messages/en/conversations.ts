import { createFormats } from '../formats.ts';

const { number, plural } = createFormats('en-GB');

const MESSAGES = { one: '# message', other: '# messages' };

/** What the articles say about a channel's messages. */
export const conversations = {
  /** "1 of 12 messages matches the articles" */
  matched: ({ matched, messages }: { matched: number; messages: number }) =>
    `${number(matched)} of ${plural(messages, MESSAGES)} ${matched === 1 ? 'matches' : 'match'} the articles`,
  noneMatched: ({ messages }: { messages: number }) =>
    messages === 1
      ? 'The message does not match the articles'
      : `None of ${plural(messages, MESSAGES)} matches the articles`,
  conversation: ({ number: position }: { number: number }) => `Conversation ${number(position)}`,
  message: 'message',
  moreConversations: ({ conversations }: { conversations: number }) =>
    `${plural(conversations, { one: '# more conversation', other: '# more conversations' })} not shown.`,
  skipped: ({ reasons }: { reasons: string }) => `Skipped: ${reasons}.`,
  commands: ({ messages }: { messages: number }) =>
    plural(messages, { one: '# command', other: '# commands' }),
  withoutWords: ({ messages }: { messages: number }) => `${number(messages)} without words`,
  fromApps: ({ messages }: { messages: number }) => `${number(messages)} from apps`,
  fromDiscord: ({ messages }: { messages: number }) => `${number(messages)} from Discord`,
};
