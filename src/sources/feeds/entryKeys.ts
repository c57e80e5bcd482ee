import { createHash } from 'node:crypto';
import type { Entry } from '../../articles/readers/feed/listEntries.ts';
import { canonicalUrl } from '../fetch/canonicalUrl.ts';

/** Digests by which an entry is recognized. */
export interface EntryKeys {
  /** Of its id, link, or title with date: the first that no other entry of the feed has. */
  readonly identity: string;
  /** Of its title, link and text: where feeds make new ids, the same entry is still known by it. */
  readonly content: string;
  /** Of its link; null if it has none, or another entry of the feed has the same. */
  readonly link: string | null;
  /** All of these; stored, since what is unique in a feed may be another property tomorrow. */
  readonly all: readonly string[];
}

type Identified = Pick<Entry, 'id' | 'url' | 'title' | 'published' | 'html'>;

/** The keys of a feed's entries; null for one that repeats an earlier entry or has nothing in it. */
export function entryKeys(entries: readonly Identified[]): readonly (EntryKeys | null)[] {
  const contents = new Set<string>();
  const distinct = entries.map(entry => {
    const content = contentOf(entry);
    if (content === null || contents.has(content)) return null;
    contents.add(content);
    return { content, link: linkOf(entry), candidates: candidatesOf(entry) };
  });
  const counts = new Map<string, number>();
  for (const key of distinct.flatMap(entry => entry?.candidates ?? [])) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isUnique = (key: string) => counts.get(key) === 1;
  return distinct.map(entry => {
    if (entry === null) return null;
    const { content, link, candidates } = entry;
    return {
      identity: candidates.find(isUnique) ?? content,
      content,
      link: link !== null && isUnique(link) ? link : null,
      all: [...new Set([...candidates, content])],
    };
  });
}

/** Digests of what may identify an entry, the best first. */
function candidatesOf(entry: Identified): string[] {
  const { id, title, published } = entry;
  const link = linkOf(entry);
  return [
    ...(isSet(id) ? [digest('id', comparable(id))] : []),
    ...(link === null ? [] : [link]),
    ...(isSet(title) && isSet(published) ? [digest('title', title.trim(), published.trim())] : []),
  ];
}

function linkOf({ url }: Identified): string | null {
  return isSet(url) ? digest('link', comparable(url)) : null;
}

function contentOf({ url = '', title = '', html = '' }: Identified): string | null {
  const parts = [comparable(url), title.trim(), html.trim()];
  return parts.every(part => part === '') ? null : digest('content', ...parts);
}

/** An address without what only says where a reader came from; any other text as it is. */
function comparable(text: string): string {
  const trimmed = text.trim();
  return /^https?:/iu.test(trimmed) && URL.canParse(trimmed) ? canonicalUrl(trimmed) : trimmed;
}

function isSet(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}
