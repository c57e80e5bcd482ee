import type { Messages } from '../../messages/messages.ts';
import type { FeedLogEntry } from '../../storage/feeds/feedLog.ts';
import { encodeCustomId } from '../components/customId.ts';
import { pageButtons } from '../components/pageButtons.ts';
import { memberText } from '../library/memberText.ts';
import { ACCENT_COLOR } from '../limits.ts';
import type { Message } from '../message.ts';
import { privateNotice } from '../notices/notices.ts';
import { escapeLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';
import { storedProblemText } from './problemText.ts';

/** A page of the log of a server's feeds. */
export interface FeedLogPage {
  /** Newest first. */
  readonly entries: readonly FeedLogEntry[];
  /** Counted from 0. */
  readonly number: number;
  readonly pages: number;
}

/** Unit: lines. */
export const FEED_LOG_PER_PAGE = 10;
/** Room for a headline or a feed's title; ten lines fit in an embed. Unit: UTF-16 code units. */
const TITLE_ROOM = 90;

/** Renders a page of the log of a server's feeds. */
export function renderFeedLog(
  { entries, number, pages }: FeedLogPage,
  messages: Messages,
): Message {
  const { feeds } = messages;
  if (entries.length === 0) return privateNotice(feeds.emptyLog);
  const lines = entries.map(
    entry => `<t:${Math.floor(entry.at / 1000)}:f> ${lineOf(entry, messages)}`,
  );
  return {
    content: feeds.logPage({ page: number + 1, pages }),
    embeds: [{ description: lines.join('\n'), color: ACCENT_COLOR }],
    components: pageButtons(
      { number, pages },
      page => encodeCustomId('feed log', 'page', page),
      messages,
    ),
  };
}

function lineOf(logged: FeedLogEntry, messages: Messages): string {
  const { logged: lines, untitled } = messages.feeds;
  const { action, detail } = logged;
  const member = memberText(logged.member, messages);
  const feed = written(logged.feed);
  const entry =
    logged.title === null ? untitled : messages.answers.quoted({ text: written(logged.title) });
  switch (action) {
    case 'added':
    case 'paused':
    case 'resumed':
    case 'removed':
      return lines[action]({ member, feed });
    case 'disabled':
      return lines.disabled({ feed, reason: storedProblemText(detail, messages) });
    case 'unsent':
      return lines.unsent({ feed, entry, reason: unsentText(detail ?? '', messages) });
    case 'tooMany':
      return lines.tooMany({ feed, entries: Number(detail) });
    case 'announced':
    case 'filtered':
    case 'full':
    case 'withoutText':
      return lines[action]({ feed, entry });
  }
}

function unsentText(reason: string, { feeds, refusals }: Messages): string {
  const reasons = new Map(Object.entries({ ...refusals, unsure: feeds.unsure }));
  return reasons.get(reason) ?? feeds.invalid;
}

function written(text: string): string {
  return escapeLine(firstWords(text, TITLE_ROOM));
}
