import { MAX_COMPARED } from '../answer/compare/compareArticles.ts';
import { count, queryProblemText } from '../answer/wording.ts';
import type { Article } from '../articles/article.ts';
import type { QueryProblem } from '../search/parseQuery.ts';
import { escapeLine } from './escape.ts';
import { firstWords } from './firstWords.ts';
import { LIMITS } from './limits.ts';
import type { Message } from './message.ts';
import { messageLink } from './messageLink.ts';
import { sourceText } from './sources.ts';

/** What members read when there is nothing to show. */
export const NOTICES = {
  articleChanged:
    'That article has changed or been removed since. Ask again to read the articles as they are now.',
  olderVersion: 'This is from an older version of Footnote. Ask again to get an up-to-date reply.',
  searchUnknown:
    'This message no longer says what was looked for, so it has no further pages. Search again.',
  failure: 'Something went wrong on Footnote’s side. Try again in a moment.',
  unanswered:
    'Discord did not answer Footnote in time. Look whether anything was posted before you try again.',
  noArticles: 'There are no articles to quote from yet.',
  nothingReadYet: 'The articles are still being read. Ask again in a moment.',
  articleNotReadYet:
    'That article has changed or is not read yet: the articles are still being read. Try again in a moment.',
  noWords:
    'That message has no words to look up: it holds pictures, files, links, code or quotations alone.',
  messagesUnread:
    'Footnote does not read what is written in channels, since its administrators have not allowed it. ' +
    'To allow it, switch on the Message Content Intent (Discord Developer Portal, the application, Bot) and set `MESSAGE_CONTENT=true` where Footnote runs. ' +
    'Until then, look messages up one at a time: right-click one (on a phone, press long), then Apps, **Find in articles**.',
  nothingWritten: 'Nothing is written here yet that could be looked up.',
  privateElsewhere: 'Choose one: a reply to you alone, or a post in another channel.',
  notYours: 'Only who asked, and members who may manage messages, can use that button.',
  tooFewToCompare: 'A comparison takes two articles or more. Part their names by semicolons.',
  tooManyToCompare: `A comparison takes ${MAX_COMPARED} articles at the most. Name fewer of them.`,
  unknownCommand: 'Footnote has no such command any more. Type / to see those that it has.',
  stopping: 'Footnote is stopping or being restarted. Try again in a minute.',
} as const;

/** Why Discord does not do what was asked of a channel. */
export type Refusal = keyof typeof REFUSALS;

const REFUSALS = {
  channelGone: 'the channel is gone',
  channelUnseen: 'Footnote does not see the channel',
  permissionMissing: 'Footnote lacks a permission there',
  threadLocked: 'the thread is locked',
  threadArchived: 'the thread is archived',
  messageGone: 'the message is gone',
  blockedByAutoMod: 'AutoMod blocks it',
  blockedByLinkFilter: 'Discord’s filter for links blocks it',
} as const;

/** A name that was typed is repeated up to here. Unit: UTF-16 code units. */
const NAME_LENGTH = 200;
const MOST_NAMED = 3;
const STILL_READING = 'Still reading the articles';
const NUMBER = new Intl.NumberFormat('en');

/** A message that says one thing to one member; `text` is escaped already. */
export function privateNotice(text: string): Message {
  return { content: text, embeds: [], components: [] };
}

/** Says that too many wait; `wait` is how long one more would have to. Unit: milliseconds. */
export function busyNotice(wait: number): string {
  return `Footnote is busy. Try again in ${count(Math.max(Math.ceil(wait / 1000), 1), 'second')}.`;
}

/** Says that so much of what a member has asked still waits. */
export function waitingNotice(requests: number): string {
  return `${count(requests, 'request')} of yours still wait for an answer. Ask again once they are answered.`;
}

/** Says that a channel has had enough public answers for now. */
export function coolingNotice(limit: ChannelLimit): string {
  return `This channel ${hadText(limit)}. Ask again in a moment, or with the option \`private\` of /ask.`;
}

/** Says which permission someone lacks, by its name in Discord's client. */
export function missingPermissionNotice(
  who: 'You' | 'Footnote',
  permission: string,
  where = 'here',
): string {
  return `${who} ${who === 'You' ? 'need' : 'needs'} the permission **${permission}** ${where} for that.`;
}

/** Says how long a question may be. Unit: characters. */
export function tooLongNotice(most: number): string {
  return `That is too long for a question: keep to ${most} characters.`;
}

/** Says why something was not posted. */
export function notPostedNotice(reason: Refusal): string {
  return `Nothing was posted: ${REFUSALS[reason]}.`;
}

/** Says why messages were not read. */
export function notReadNotice(reason: Refusal): string {
  return `The messages could not be read: ${REFUSALS[reason]}.`;
}

/** Says which parts of a long answer stand, and how to take them away. */
export function partsNotice(posted: number, total: number, where = 'here'): string {
  const [parts, stand, buttons] =
    posted === 1 ? ['Part 1', 'stands', 'it'] : [`Parts 1 to ${posted}`, 'stand', 'each'];
  return `${parts} of ${total} ${stand} ${where}; Discord has not confirmed the rest. To remove what stands, press Delete under ${buttons}.`;
}

/** Says where messages were posted, with a link to each. */
export function postedNotice(
  guildId: string | null,
  channelId: string,
  messageIds: readonly string[],
): string {
  const links = messageIds.map(id => messageLink(guildId, channelId, id));
  return `Posted in <#${channelId}>: ${links.join(' ')}`;
}

/** A reply with the reason why it is not for the whole channel, as it would be otherwise. */
export function shownToYouAlone(message: Message, limit: ChannelLimit): Message {
  const reason = `Shown to you alone: this channel ${hadText(limit)}.`;
  return { ...message, content: `${message.content}\n-# ${reason}` };
}

function hadText({ channelReplies, channelWindow }: ChannelLimit): string {
  return `has had ${count(channelReplies, 'public answer')} within ${count(channelWindow / 1000, 'second')}`;
}

/** How many replies a channel may have in which time. */
interface ChannelLimit {
  readonly channelReplies: number;
  /** Unit: milliseconds. */
  readonly channelWindow: number;
}

/** How far the articles are read. Unit: articles. */
export interface Reading {
  readonly done: number;
  /** 0 while it is not known how many there are. */
  readonly total: number;
}

/**
 * A message's content with a note that not all articles are read, unless it has one; left out where
 * it has no room.
 */
export function whileReading(content: string, reading: Reading | null): string {
  if (reading === null || content.includes(`\n-# ${STILL_READING}`)) return content;
  const noted = `${content}\n-# ${readingNote(reading)}`;
  return noted.length <= LIMITS.content ? noted : content;
}

/** Says how far the articles are read. */
export function readingNote({ done, total }: Reading): string {
  const progress = total === 0 ? '' : `: ${NUMBER.format(done)} of ${NUMBER.format(total)} so far`;
  return `${STILL_READING}${progress}. Ask again later for the rest.`;
}

/** Says that no article has a name; up to three of the nearest are suggested. */
export function unknownArticle(typed: string, nearest: readonly Article[]): string {
  const unknown = `No article is called ${quoted(typed)}.`;
  return nearest.length === 0
    ? `${unknown} \`/articles\` lists them all.`
    : `${unknown} Did you mean:\n${bullets(nearest)}`;
}

/** Says that several articles may be meant by a name. */
export function ambiguousArticle(typed: string, meant: readonly Article[]): string {
  const more = meant.length > MOST_NAMED ? '\nand more' : '';
  return `${quoted(typed)} may mean one of these; name one:\n${bullets(meant)}${more}`;
}

/** What is wrong with a search text and what to do about it, in a sentence. */
export function queryProblemNotice(problem: QueryProblem): string {
  const text = queryProblemText(problem);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function quoted(typed: string): string {
  return `“${escapeLine(firstWords(typed, NAME_LENGTH))}”`;
}

function bullets(articles: readonly Article[]): string {
  return articles
    .slice(0, MOST_NAMED)
    .map(article => `- ${sourceText(article)}`)
    .join('\n');
}
