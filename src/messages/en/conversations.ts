import { createFormats } from '../formats.ts';

const { number, plural } = createFormats('en-GB');

const MESSAGES = { one: '# message', other: '# messages' };

/** What the articles say about a channel's messages. */
export const conversations = {
  /** "Passages found on 1 of 12 messages" */
  matched: ({ matched, messages }: { matched: number; messages: number }) =>
    `Passages found on ${number(matched)} of ${plural(messages, MESSAGES)}`,
  noneMatched: ({ messages }: { messages: number }) =>
    messages === 1
      ? 'No passages found on the message'
      : `No passages found on any of ${plural(messages, MESSAGES)}`,
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
