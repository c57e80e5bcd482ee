import type { Messages } from '../../messages/messages.ts';
import type { FeedProblem } from '../../sources/feeds/feedReader.ts';
import type { FeedEntry } from '../../sources/feeds/readFeedFile.ts';
import type { StoredFeed } from '../../storage/feeds/storedFeed.ts';
import { ACCENT_COLOR } from '../limits.ts';
import type { Message } from '../message.ts';
import { privateNotice } from '../notices/notices.ts';
import { escapeLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';
import { feedName } from './feedName.ts';
import { problemText } from './problemText.ts';

/** The newest entries of a feed, or why it cannot be read. */
export type FeedTest =
  | {
      readonly kind: 'read';
      readonly entries: readonly TestedEntry[];
      /** Number of entries in the feed. */
      readonly total: number;
    }
  | { readonly kind: 'unreadable'; readonly problem: FeedProblem };

interface TestedEntry extends Pick<FeedEntry, 'title' | 'url' | 'isExcerpt'> {
  /** Whether the server has it already. */
  readonly isKnown: boolean;
  /** Whether the filter lets it through, as far as the feed has its text. */
  readonly isWanted: boolean;
}

/** Room for a headline. Unit: UTF-16 code units. */
const TITLE_ROOM = 200;

/** Renders the latest entries of a feed, and what would become of them. */
export function renderFeedTest(feed: StoredFeed, test: FeedTest, messages: Messages): Message {
  const { feeds } = messages;
  if (test.kind === 'unreadable') {
    return privateNotice(feeds.unreadable({ reason: problemText(test.problem, messages) }));
  }
  const lines = test.entries.map(entry => `- ${lineOf(entry, messages)}`);
  return {
    content: feeds.tested({ feed: feedName(feed), entries: test.total }),
    embeds: lines.length === 0 ? [] : [{ description: lines.join('\n'), color: ACCENT_COLOR }],
    components: [],
  };
}

function lineOf({ title, isKnown, isExcerpt, isWanted }: TestedEntry, { feeds }: Messages): string {
  const name = escapeLine(firstWords(title ?? '', TITLE_ROOM)) || feeds.untitled;
  const notes = [
    isKnown ? feeds.isKnown : feeds.isNew,
    ...(isExcerpt ? [feeds.isExcerpt] : []),
    ...(isWanted ? [] : [feeds.isLeftOut]),
  ];
  return `${name} (${notes.join('; ')})`;
}
