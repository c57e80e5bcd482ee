import type { ConversationFindings } from '../../answer/conversation/lookUpConversation.ts';
import type { Utterance } from '../../answer/conversation/utterance.ts';
import type { Quote } from '../../answer/quote/quote.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Message } from '../message.ts';
import { headerText } from './header.ts';
import { quotingMessage } from './quotingMessage.ts';

/** Who reads the reply, and how to link to messages. */
export interface LookupScope {
  /** Returns the address of a message, given its id. */
  readonly channelLink: (messageId: string) => string;
  /** Number of messages read but left out of the talk, by reason. */
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
}

/** Reason for omitting a message. */
type LeftOut = 'fromApps' | 'fromDiscord' | 'withoutText';

/** Messages linked per conversation; the rest are counted. */
const NAMED = 3;
const ID = /^\d{1,20}$/u;
const ADDRESS = /^https:\/\/discord\.com\/channels\/(?:@me|\d{1,20})\/\d{1,20}\/\d{1,20}$/u;

/** Renders what the articles say on a channel's messages: quotes by conversation, below links to it. */
export function renderLookup(
  talk: ConversationFindings,
  { channelLink, leftOut }: LookupScope,
  messages: Messages,
): Message {
  const { threads, furtherThreads, matched } = talk;
  const { conversations } = messages;
  const read = Object.values(leftOut).reduce((sum, each) => sum + each, talk.messages);
  const headings = new Map<Quote, string>();
  for (const [at, { utterances, quotes }] of threads.entries()) {
    const name = conversations.conversation({ number: at + 1 });
    const heading = `**${name}** ${messagesText(utterances, channelLink, messages)}`;
    for (const quote of quotes) headings.set(quote, heading);
  }
  const content = headerText(
    {
      outcome:
        threads.length === 0
          ? conversations.noneMatched({ messages: read })
          : conversations.matched({ matched, messages: read }),
      question: null,
      asker: null,
      notes: [
        furtherThreads === 0
          ? ''
          : conversations.moreConversations({ conversations: furtherThreads }),
        skippedNote(talk, leftOut, messages),
      ],
    },
    messages,
  );
  return quotingMessage(
    {
      content,
      quotes: threads.flatMap(({ quotes }) => quotes),
      sectionOf: quote => headings.get(quote) ?? '',
      terms: threads.flatMap(({ terms }) => terms),
    },
    messages,
  );
}

/** The messages of a conversation: their authors, with links. */
function messagesText(
  utterances: readonly Utterance[],
  channelLink: LookupScope['channelLink'],
  { answers, conversations }: Messages,
): string {
  const { message } = conversations;
  const named = utterances.slice(0, NAMED).map(({ id, author }) => {
    const address = channelLink(id);
    const link = ADDRESS.test(address) ? `[${message}](${address})` : message;
    return ID.test(author) ? `<@${author}> (${link})` : link;
  });
  const more = utterances.length - named.length;
  const list = named.join(', ');
  return more > 0 ? answers.andMore({ list, more }) : list;
}

/** Which messages were not looked up, and why; empty if all were. */
function skippedNote(
  { commands, wordless }: ConversationFindings,
  { fromApps = 0, fromDiscord = 0, withoutText = 0 }: LookupScope['leftOut'],
  { conversations }: Messages,
): string {
  const counts = [
    [commands, conversations.commands],
    [wordless + withoutText, conversations.withoutWords],
    [fromApps, conversations.fromApps],
    [fromDiscord, conversations.fromDiscord],
  ] as const;
  const reasons = counts.flatMap(([count, text]) => (count > 0 ? text({ messages: count }) : []));
  return reasons.length === 0 ? '' : conversations.skipped({ reasons: reasons.join(', ') });
}
