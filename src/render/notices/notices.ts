import { MAX_COMPARED } from '../../answer/compare/compareArticles.ts';
import { count, queryProblemText } from '../../answer/wording.ts';
import type { Article } from '../../articles/article.ts';
import type { QueryProblem } from '../../search/parseQuery.ts';
import { LIMITS } from '../limits.ts';
import type { Message } from '../message.ts';
import { escapeLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';
import { messageLink } from '../text/messageLink.ts';
import { sourceText } from '../text/sources.ts';

/** What members read instead of an answer. */
export const NOTICES = {
  articleChanged:
    'That article has since been changed or removed. Ask again to read the current articles.',
  olderVersion: 'This is from an older version of Footnote. Ask again to get an up-to-date reply.',
  searchUnknown:
    'This message no longer has its keywords, so its pages cannot be turned. Search again.',
  failure: 'Something went wrong on Footnote’s side. Try again in a moment.',
  unanswered:
    'Discord did not answer Footnote in time. Check whether anything was posted before you try again.',
  noArticles: 'There are no articles to quote from yet.',
  nothingReadYet: 'The articles are still being read. Ask again in a moment.',
  articleNotReadYet:
    'That article has changed or has not been read yet: the articles are still being read. Try again in a moment.',
  messagesUnread:
    'Footnote cannot read messages in channels: the people who run it have not enabled that. ' +
    'To enable it, switch on the Message Content Intent (Discord Developer Portal, your application, Bot) and set `MESSAGE_CONTENT=true` where Footnote runs. ' +
    'Until then, look up messages one at a time: right-click one (on a phone, press and hold), then Apps, **Find in articles**.',
  nothingWritten: 'There are no messages here to look up yet.',
  privateElsewhere: 'Choose either a private reply or a post in another channel, not both.',
  notYours: 'Only the member who asked, and members with Manage Messages, can use that button.',
  tooFewToCompare:
    'A comparison needs at least two articles. Separate their names with semicolons.',
  tooManyToCompare: `A comparison takes at most ${MAX_COMPARED} articles. Name fewer of them.`,
  unknownCommand: 'Footnote no longer has that command. Type / to see its commands.',
  commandOutdated: 'Discord is still updating this command. Try again in a minute.',
  stopping: 'Footnote is stopping or being restarted. Try again in a minute.',
} as const;

/** Why Discord refuses a request about a channel. */
export type Refusal = keyof typeof REFUSALS;

const REFUSALS = {
  channelGone: 'the channel is gone',
  channelUnseen: 'Footnote cannot see the channel',
  permissionMissing: 'Footnote lacks a permission there',
  threadLocked: 'the thread is locked',
  threadArchived: 'the thread is archived',
  messageGone: 'the message is gone',
  blockedByAutoMod: 'AutoMod blocked it',
  blockedByLinkFilter: 'Discord’s link filter blocked it',
} as const;

/** A part of a message that has no words. */
export type Wordless = keyof typeof WORDLESS;

const WORDLESS = {
  files: 'pictures or files without a description',
  voice: 'a voice message',
  stickers: 'stickers',
  controls: 'buttons or menus',
  markup: 'links, mentions, emoji, code or quotations',
  forward: 'a forwarded message that Discord does not show to Footnote',
  threadStart: 'the message that starts the thread, which Discord does not show to Footnote',
} as const;

/** Maximum length of a typed name that is repeated. Unit: UTF-16 code units. */
const NAME_LENGTH = 200;
const MOST_NAMED = 3;
const STILL_READING = 'Still reading the articles';
const LIST = new Intl.ListFormat('en');
const NUMBER = new Intl.NumberFormat('en');

/** A reply that is only text; `text` must be escaped. */
export function privateNotice(text: string): Message {
  return { content: text, embeds: [], components: [] };
}

/** Says that the queue is full; `wait` is the expected waiting time. Unit: milliseconds. */
export function busyNotice(wait: number): string {
  return `Footnote is busy. Try again in ${count(Math.max(Math.ceil(wait / 1000), 1), 'second')}.`;
}

/** Says that a member has too many requests waiting. */
export function waitingNotice(requests: number): string {
  return `${count(requests, 'request')} of yours are still waiting. Ask again once they have been answered.`;
}

/** Says that a channel has reached its limit of public answers. */
export function coolingNotice(limit: ChannelLimit): string {
  return `This channel ${hadText(limit)}. Ask again in a moment, or with the option \`private\` of /ask.`;
}

/** Says which permission is missing, by its name in Discord's client. */
export function missingPermissionNotice(
  who: 'You' | 'Footnote',
  permission: string,
  where = 'here',
): string {
  return `${who} ${who === 'You' ? 'need' : 'needs'} the permission **${permission}** ${where} for that.`;
}

/** Says how long a question may be. Unit: characters. */
export function tooLongNotice(most: number): string {
  return `That question is too long: the limit is ${most} characters.`;
}

/** Says that a message has no words, and what it has instead. */
export function noWordsNotice(holds: readonly Wordless[]): string {
  const parts = [...new Set(holds)].map(part => WORDLESS[part]);
  const held = parts.length === 0 ? '' : `, only ${LIST.format(parts)}`;
  return `That message has no words to look up${held}.`;
}

/** Says why something was not posted. */
export function notPostedNotice(reason: Refusal): string {
  return `Nothing was posted: ${REFUSALS[reason]}.`;
}

/** Says why messages were not read. */
export function notReadNotice(reason: Refusal): string {
  return `The messages could not be read: ${REFUSALS[reason]}.`;
}

/** Says which parts of a long answer were posted, and how to delete them. */
export function partsNotice(posted: number, total: number, where = 'here'): string {
  const [parts, were, buttons] =
    posted === 1 ? ['Part 1', 'was', 'it'] : [`Parts 1 to ${posted}`, 'were', 'each'];
  return `${parts} of ${total} ${were} posted ${where}; Discord has not confirmed the rest. To remove what was posted, press Delete under ${buttons}.`;
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

/** Adds to a reply why it is private although a public one was asked for. */
export function explainPrivate(message: Message, limit: ChannelLimit): Message {
  const reason = `Only you can see this: this channel ${hadText(limit)}.`;
  return { ...message, content: `${message.content}\n-# ${reason}` };
}

function hadText({ channelReplies, channelWindow }: ChannelLimit): string {
  return `had ${count(channelReplies, 'public answer')} in the last ${count(channelWindow / 1000, 'second')}`;
}

/** Maximum number of public replies per channel and time window. */
interface ChannelLimit {
  readonly channelReplies: number;
  /** Unit: milliseconds. */
  readonly channelWindow: number;
}

/** Progress while articles are being read. Unit: articles. */
export interface Reading {
  readonly done: number;
  /** 0 until it is known. */
  readonly total: number;
}

/**
 * Adds a note that not all articles have been read yet, unless the content has that note already or
 * has no room for it.
 */
export function withReadingNote(content: string, reading: Reading | null): string {
  if (reading === null || content.includes(`\n-# ${STILL_READING}`)) return content;
  const noted = `${content}\n-# ${readingNote(reading)}`;
  return noted.length <= LIMITS.content ? noted : content;
}

/** Says how many articles have been read. */
export function readingNote({ done, total }: Reading): string {
  const progress = total === 0 ? '' : `: ${NUMBER.format(done)} of ${NUMBER.format(total)} so far`;
  return `${STILL_READING}${progress}. Ask again later for the rest.`;
}

/** Says that no article has a name, and suggests up to three similar ones. */
export function unknownArticle(typed: string, nearest: readonly Article[]): string {
  const unknown = `No article is called ${quoted(typed)}.`;
  return nearest.length === 0
    ? `${unknown} \`/articles\` lists them all.`
    : `${unknown} Did you mean:\n${bullets(nearest)}`;
}

/** Says that a name matches several articles. */
export function ambiguousArticle(typed: string, meant: readonly Article[]): string {
  const more = meant.length > MOST_NAMED ? '\nand more' : '';
  return `${quoted(typed)} may mean one of these; name one:\n${bullets(meant)}${more}`;
}

/** Says what is wrong with a search text and how to fix it. */
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
