import type { Messages } from '../../messages/messages.ts';
import type { StoredFeed } from '../../storage/feeds/storedFeed.ts';
import { encodeCustomId } from '../components/customId.ts';
import { pageButtons } from '../components/pageButtons.ts';
import { memberText } from '../library/memberText.ts';
import { ACCENT_COLOR } from '../limits.ts';
import type { Message } from '../message.ts';
import { privateNotice } from '../notices/notices.ts';
import { escapeLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';
import { feedName } from './feedName.ts';
import { storedProblemText } from './problemText.ts';

/** Unit: feeds. */
const FEEDS_PER_PAGE = 5;
/** Room for a filter; five entries fit in an embed. */
const FILTER_ROOM = 150;

/**
 * Renders a page of the list of a server's feeds.
 *
 * @param number counted from 0; the last page for one that does not exist
 */
export function renderFeeds(
  { feeds, limit }: { readonly feeds: readonly StoredFeed[]; readonly limit: number },
  number: number,
  messages: Messages,
): Message {
  if (feeds.length === 0) return privateNotice(messages.feeds.none);
  const pages = Math.ceil(feeds.length / FEEDS_PER_PAGE);
  const shown = Math.min(number, pages - 1);
  const listed = feeds.slice(shown * FEEDS_PER_PAGE, (shown + 1) * FEEDS_PER_PAGE);
  const description = listed.map(feed => entryOf(feed, messages)).join('\n\n');
  return {
    content: messages.feeds.usage({ entries: feeds.length, limit }),
    embeds: [{ description, color: ACCENT_COLOR }],
    components: pageButtons(
      { number: shown, pages },
      page => encodeCustomId('feed list', 'page', page),
      messages,
    ),
  };
}

/** Says how the entries of a feed are announced, a sentence each. */
export function announcingText(
  { channelId, roleId, filter, mode }: StoredFeed,
  { feeds }: Messages,
): string[] {
  if (channelId === null || mode === 'silent') return [feeds.silent];
  const channel = `<#${channelId}>`;
  return [
    mode === 'hourly' ? feeds.announcedHourly({ channel }) : feeds.announced({ channel }),
    ...(roleId === null ? [] : [feeds.mentioning({ role: `<@&${roleId}>` })]),
    ...(filter === null
      ? []
      : [feeds.filtered({ filter: escapeLine(firstWords(filter, FILTER_ROOM)) })]),
  ];
}

/** A feed's name and address above its state, who added it, and how it is announced. */
function entryOf(feed: StoredFeed, messages: Messages): string {
  const { addedBy, addedAt, title, url } = feed;
  const added = messages.library.added({
    member: memberText(addedBy, messages),
    date: `<t:${seconds(addedAt)}:d>`,
  });
  return [
    `**${feedName(feed)}**`,
    ...(title === null ? [] : [escapeLine(firstWords(url, FILTER_ROOM))]),
    `${stateOf(feed, messages)} · ${added}`,
    announcingText(feed, messages).join(' '),
  ].join('\n');
}

function stateOf({ state, polledAt, problem }: StoredFeed, messages: Messages): string {
  const { feeds } = messages;
  if (state === 'paused') return feeds.isPaused;
  if (state === 'disabled') {
    return feeds.isDisabled({ reason: storedProblemText(problem, messages) });
  }
  const read =
    polledAt === null ? feeds.isUnread : feeds.isRead({ time: `<t:${seconds(polledAt)}:R>` });
  if (problem === null) return read;
  return `${read} · ${feeds.isFailing({ reason: storedProblemText(problem, messages) })}`;
}

function seconds(time: number): number {
  return Math.floor(time / 1000);
}
