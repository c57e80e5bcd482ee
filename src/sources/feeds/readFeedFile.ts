import { decodeText } from '../../articles/decodeText.ts';
import type { Extract } from '../../articles/readers/extract.ts';
import { type Entry, feedTitle, listEntries } from '../../articles/readers/feed/listEntries.ts';
import { extractOf, parseFeedText } from '../../articles/readers/feed/readFeed.ts';
import { lineOfHtml } from '../../articles/readers/html/readFragment.ts';
import { type EntryKeys, entryKeys } from './entryKeys.ts';
import { findFeedLinks } from './findFeedLinks.ts';
import { isExcerpt } from './isExcerpt.ts';

/** What was downloaded from an address that should be a feed's. */
export interface FeedFile {
  readonly bytes: Uint8Array;
  /** Its address after redirects, to which links are relative. */
  readonly url: string;
}

/** What a file is: a feed, a page with the addresses of its feeds, or neither. */
export type FeedReading =
  | { readonly kind: 'feed'; readonly feed: Feed }
  | { readonly kind: 'page'; readonly feeds: readonly string[] }
  | { readonly kind: 'unreadable' };

export interface Feed {
  readonly title: string | null;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** An entry of a feed. */
export interface FeedEntry {
  readonly keys: EntryKeys;
  readonly title: string | null;
  readonly url: string | null;
  /** What the feed says of its text, as HTML; empty if it says nothing. */
  readonly html: string;
  /** Null if the feed has no text of it. */
  readonly extract: Extract | null;
  /** Whether the feed seems to have only the beginning or a summary. */
  readonly isExcerpt: boolean;
}

/** Older entries of a feed are not read. */
const MAX_ENTRIES = 500;

/** Reads a file; runs in a worker. */
export function run({ bytes, url }: FeedFile): FeedReading {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { kind: 'unreadable' };
  const parsed = parseFeedText(decoded.text);
  if (parsed === null) {
    const feeds = findFeedLinks(decoded.text, url);
    return feeds.length > 0 ? { kind: 'page', feeds } : { kind: 'unreadable' };
  }
  const listed = newestFirst(listEntries(parsed)).slice(0, MAX_ENTRIES);
  const absolute = listed.map(entry => ({ ...entry, url: absoluteUrl(entry.url, url) }));
  const keys = entryKeys(absolute);
  const title = feedTitle(parsed);
  return {
    kind: 'feed',
    feed: {
      title: title === undefined ? null : lineOfHtml(title) || null,
      entries: absolute.flatMap((entry, at) => {
        const own = keys[at];
        return own === undefined || own === null ? [] : [readEntry(entry, own)];
      }),
    },
  };
}

function readEntry(entry: Entry, keys: EntryKeys): FeedEntry {
  const extract = extractOf(entry);
  return {
    keys,
    title: entry.title === undefined ? null : lineOfHtml(entry.title) || null,
    url: entry.url ?? null,
    html: entry.html ?? '',
    extract,
    isExcerpt: isExcerpt(entry, extract?.text ?? ''),
  };
}

/** Entries by their dates; in the order of the feed if one has none. */
function newestFirst(entries: readonly Entry[]): readonly Entry[] {
  const dated = entries.map(entry => ({ entry, time: Date.parse(entry.published ?? '') }));
  if (dated.some(({ time }) => Number.isNaN(time))) return entries;
  return dated.sort((a, b) => b.time - a.time).map(({ entry }) => entry);
}

function absoluteUrl(link: string | undefined, base: string): string | undefined {
  return link !== undefined && URL.canParse(link.trim(), base)
    ? new URL(link.trim(), base).href
    : undefined;
}
