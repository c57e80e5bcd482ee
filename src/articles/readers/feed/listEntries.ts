import type { parseFeed } from 'feedsmith';
import { htmlOfText } from '../html/readFragment.ts';

/** An entry of a feed of any kind; undefined where it says nothing. */
export interface Entry {
  /** What identifies it, if the feed keeps to the standards. */
  readonly id: string | undefined;
  /** The text as HTML. */
  readonly html: string | undefined;
  /** Whether the feed says that this is the whole text, not a summary. */
  readonly isContent: boolean;
  /** As HTML. */
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly language: string | undefined;
  readonly authors: readonly string[];
  /** The title of the feed, or of the feed that the entry was taken from; as HTML. */
  readonly publisher: string | undefined;
  readonly tags: readonly string[];
}

export type Parsed = ReturnType<typeof parseFeed<string>>;
type FeedOf<Format extends Parsed['format']> = Extract<Parsed, { format: Format }>['feed'];

/** The entries of a parsed feed, in its order. */
export function listEntries(parsed: Parsed): readonly Entry[] {
  switch (parsed.format) {
    case 'rss':
      return listRss(parsed.feed);
    case 'rdf':
      return listRdf(parsed.feed);
    case 'atom':
      return listAtom(parsed.feed);
    case 'json':
      return listJson(parsed.feed);
  }
}

/** The title of a parsed feed, as HTML. */
export function feedTitle(parsed: Parsed): string | undefined {
  switch (parsed.format) {
    case 'rss':
    case 'rdf':
      return parsed.feed.title;
    case 'atom':
      return htmlOfConstruct(parsed.feed.title);
    case 'json':
      return plain(parsed.feed.title);
  }
}

function listRss(feed: FeedOf<'rss'>): Entry[] {
  return (feed.items ?? []).map(item => ({
    id: item.guid?.value,
    html: htmlOf(longest(item.content?.encoded, item.description)),
    isContent: item.content?.encoded !== undefined,
    title: item.title,
    url: item.link ?? permalinkOf(item.guid),
    published: item.pubDate ?? item.dc?.dates?.at(0),
    updated: item.atom?.updated,
    language: item.dc?.languages?.at(0) ?? feed.language,
    authors: namesOf(item.dc?.creators ?? item.authors),
    publisher: item.source?.title ?? feed.title,
    tags: (item.categories ?? []).flatMap(({ name }) => name ?? []),
  }));
}

function listRdf(feed: FeedOf<'rdf'>): Entry[] {
  return (feed.items ?? []).map(item => ({
    id: item.rdf?.about,
    html: htmlOf(longest(item.content?.encoded, item.description)),
    isContent: item.content?.encoded !== undefined,
    title: item.title,
    url: item.link,
    published: item.dc?.dates?.at(0),
    updated: undefined,
    language: item.dc?.languages?.at(0) ?? feed.dc?.languages?.at(0),
    authors: namesOf(item.dc?.creators),
    publisher: feed.title,
    tags: item.dc?.subjects ?? [],
  }));
}

function listAtom(feed: FeedOf<'atom'>): Entry[] {
  return (feed.entries ?? []).map(entry => ({
    id: entry.id,
    html: htmlOfConstruct(entry.content) ?? htmlOfConstruct(entry.summary),
    isContent: entry.content?.value !== undefined,
    title: htmlOfConstruct(entry.title),
    url: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
    published: entry.published ?? entry.updated,
    updated: entry.updated,
    language: entry.xml?.lang ?? feed.xml?.lang,
    authors: namesOf(entry.authors ?? feed.authors),
    publisher: htmlOfConstruct(entry.source?.title ?? feed.title),
    tags: (entry.categories ?? []).flatMap(({ label, term }) => label ?? term ?? []),
  }));
}

function listJson(feed: FeedOf<'json'>): Entry[] {
  return (feed.items ?? []).map(item => ({
    id: item.id,
    html: item.content_html ?? plain(item.content_text ?? item.summary),
    isContent: item.content_html !== undefined || item.content_text !== undefined,
    title: plain(item.title),
    url: item.url ?? item.external_url,
    published: item.date_published,
    updated: item.date_modified,
    language: item.language ?? feed.language,
    authors: namesOf(item.authors ?? feed.authors),
    publisher: plain(feed.title),
    tags: item.tags ?? [],
  }));
}

/** A feed often gives the whole text in one of two elements and its beginning in the other. */
function longest(a: string | undefined, b: string | undefined): string | undefined {
  return (a ?? '').length >= (b ?? '').length ? a : b;
}

/** RSS does not say whether a description is HTML; text without tags keeps its line breaks. */
function htmlOf(text: string | undefined): string | undefined {
  if (text === undefined || /<\/?[a-z]/iu.test(text)) return text;
  return `<pre>${text}</pre>`;
}

interface Construct {
  readonly value?: string;
  readonly type?: string;
}

function htmlOfConstruct(construct: Construct | undefined): string | undefined {
  const isHtml = construct?.type?.endsWith('html') === true;
  return isHtml ? construct.value : plain(construct?.value);
}

function plain(text: string | undefined): string | undefined {
  return text === undefined ? undefined : htmlOfText(text);
}

/** A GUID is an address unless it says otherwise. */
function permalinkOf(
  guid: { value?: string; isPermaLink?: boolean } | undefined,
): string | undefined {
  return guid?.isPermaLink === false ? undefined : guid?.value;
}

function namesOf(people: readonly (string | { readonly name?: string })[] | undefined): string[] {
  return (people ?? []).flatMap(
    person => (typeof person === 'string' ? person : person.name) ?? [],
  );
}
