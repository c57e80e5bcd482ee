import type { ConversationFindings } from '../../answer/conversation/lookUpConversation.ts';
import type { Utterance } from '../../answer/conversation/utterance.ts';
import type { Quote } from '../../answer/quote/quote.ts';
import { count } from '../../answer/wording.ts';
import type { Message } from '../message.ts';
import { fittingNotes } from '../text/notes.ts';
import { placeInArticle } from '../text/sources.ts';
import { quotingMessage } from './quotingMessage.ts';

/** Who reads the reply, and how to link to messages. */
export interface TalkScope {
  /** Id of the member who asked; null in a private reply. */
  readonly asker: string | null;
  /** Returns the address of a message, given its id. */
  readonly channelLink: (messageId: string) => string;
  /** Number of messages read but left out of the talk, by reason. */
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
}

/** Reason for omitting a message. */
type LeftOut = 'fromApps' | 'fromDiscord' | 'withoutText';

/** Messages linked per thread; the rest are counted. */
const NAMED = 3;
const ID = /^\d{1,20}$/u;
const ADDRESS = /^https:\/\/discord\.com\/channels\/(?:@me|\d{1,20})\/\d{1,20}\/\d{1,20}$/u;

/** Renders what the articles say on a talk: quotes by thread, below links to its messages. */
export function renderTalk(
  talk: ConversationFindings,
  { asker, channelLink, leftOut }: TalkScope,
): Message {
  const { threads } = talk;
  const read = Object.values(leftOut).reduce((sum, messages) => sum + messages, talk.messages);
  const headings = new Map<Quote, string>();
  for (const [at, { utterances, quotes }] of threads.entries()) {
    const heading = `**Thread ${at + 1}:** ${messagesText(utterances, channelLink)}`;
    for (const quote of quotes) headings.set(quote, heading);
  }
  return quotingMessage({
    content: outcome(talk, read),
    header: {
      asker,
      action: `looked up the last ${read === 1 ? 'message' : count(read, 'message')} here`,
      question: null,
    },
    notes: fittingNotes([furtherNote(talk), leftOutNote(talk, leftOut)]),
    quotes: threads.flatMap(({ quotes }) => quotes),
    headingOf: quote => headings.get(quote) ?? '',
    terms: threads.flatMap(({ terms }) => terms),
  });
}

function outcome({ threads, furtherThreads, matched }: ConversationFindings, read: number): string {
  const messages = `Read ${count(read, 'message')}.`;
  const first = threads[0]?.quotes[0];
  if (first === undefined) return `${messages} The articles have nothing to say on them.`;
  const found = count(threads.length + furtherThreads, 'thread');
  return `${messages} The articles bear on ${matched} of them, in ${found}; first from ${placeInArticle(first)}.`;
}

/** The messages of a thread: their authors, with links. */
function messagesText(
  utterances: readonly Utterance[],
  channelLink: TalkScope['channelLink'],
): string {
  const named = utterances.slice(0, NAMED).map(({ id, author }) => {
    const address = channelLink(id);
    const message = ADDRESS.test(address) ? `[message](${address})` : 'message';
    return ID.test(author) ? `<@${author}> (${message})` : message;
  });
  const rest = utterances.length - named.length;
  return rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ');
}

function furtherNote({ furtherThreads }: ConversationFindings): string {
  if (furtherThreads === 0) return '';
  return `Not shown: ${count(furtherThreads, 'more thread')} with less talk.`;
}

/** Which messages were not looked up, and why; empty if all were. */
function leftOutNote(
  { commands, wordless }: ConversationFindings,
  leftOut: TalkScope['leftOut'],
): string {
  const { fromApps = 0, fromDiscord = 0, withoutText = 0 } = leftOut;
  const reasons = [
    [commands, count(commands, 'command')],
    [wordless + withoutText, `${wordless + withoutText} without words`],
    [fromApps, `${fromApps} from bots and apps`],
    [fromDiscord, `${fromDiscord} by Discord itself`],
  ] as const;
  const named = reasons.flatMap(([messages, reason]) => (messages > 0 ? reason : []));
  return named.length === 0 ? '' : `Not looked up: ${named.join(', ')}.`;
}
