import { lineOfHtml } from './readFragment.ts';
import { type Head, readHead } from './readHead.ts';
import { type ArticleData, readJsonLd } from './readJsonLd.ts';

/** Separates a headline from the name of the site in `<title>`. */
const SEPARATORS = [' | ', ' - ', ' – ', ' — ', ' · ', ' • ', ' :: ', ' » '];

/** Names under which pages give a field; the first that has a value counts. */
const NAMES = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title', 'headline'],
  published: [
    'article:published_time',
    'og:published_time',
    'datepublished',
    'date',
    'dc.date',
    'dc.date.issued',
    'dcterms.date',
    'dcterms.created',
    'citation_publication_date',
    'parsely-pub-date',
    'pubdate',
    'publish-date',
    'sailthru.date',
  ],
  updated: [
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'dcterms.modified',
    'last-modified',
    'revised',
  ],
  authors: ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'citation_author'],
  publisher: ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'application-name'],
  url: ['og:url', 'dc.identifier.uri'],
  description: ['og:description', 'description', 'twitter:description', 'dc.description'],
  language: ['content-language', 'language', 'dc.language', 'dcterms.language', 'og:locale'],
  tags: ['article:tag', 'keywords', 'news_keywords'],
} as const;

/**
 * What a page says about itself, as it is written there: JSON-LD first, then Open Graph and other
 * `<meta>` elements, then `<title>`, `<h1>` and `<html lang>`. Fields that the page lacks are absent.
 */
export function readFields(html: string): Record<string, unknown> {
  const head = readHead(html);
  const data = readJsonLd(head.jsonLd);
  const meta = (field: keyof typeof NAMES): string | undefined => firstOf(head, NAMES[field]);
  const title = titleOf(data, head) ?? meta('title') ?? head.title ?? head.headline;
  const publisher = data.publisher ?? meta('publisher');
  const split = splitTitle(title, publisher, head);
  const fields = {
    title: split.title,
    published: data.published ?? meta('published'),
    updated: data.updated ?? meta('updated'),
    // Plugins write og:locale from a default, so the element comes first.
    language: data.language ?? head.language ?? meta('language'),
    authors: data.authors ?? listOf(head, NAMES.authors).filter(author => !isAddress(author)),
    publisher: publisher ?? split.publisher,
    url: [head.canonical, meta('url'), data.url].find(isAddress),
    description: data.description ?? meta('description'),
    tags: data.tags ?? listOf(head, NAMES.tags),
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value.length > 0),
  );
}

/** The title in structured data that `<title>` agrees with, or else the first. */
function titleOf({ titles = [] }: ArticleData, { title }: Head): string | undefined {
  return titles.find(each => title?.startsWith(each)) ?? titles.at(0);
}

function firstOf({ meta }: Head, names: readonly string[]): string | undefined {
  return names.flatMap(name => meta.get(name) ?? []).at(0);
}

/** All values of the first name that has any; Open Graph repeats the element for each. */
function listOf({ meta }: Head, names: readonly string[]): readonly string[] {
  return names.map(name => meta.get(name) ?? []).find(values => values.length > 0) ?? [];
}

function isAddress(text: string | undefined): boolean {
  return text !== undefined && /^https?:\/\//iu.test(text);
}

interface SplitTitle {
  readonly title: string | undefined;
  readonly publisher: string | undefined;
}

/**
 * Removes the name of the site from a title: what follows the last separator if it is the publisher, or
 * everything after the page's headline.
 */
function splitTitle(
  written: string | undefined,
  publisher: string | undefined,
  { headline }: Head,
): SplitTitle {
  const title = written === undefined ? undefined : lineOfHtml(written);
  for (const separator of title === undefined ? [] : SEPARATORS) {
    const at = title?.lastIndexOf(separator) ?? -1;
    if (title === undefined || at <= 0) continue;
    const suffix = title.slice(at + separator.length).trim();
    if (suffix.toLowerCase() === publisher?.toLowerCase()) {
      return { title: title.slice(0, at).trim(), publisher: suffix };
    }
    if (headline !== undefined && title.startsWith(headline + separator)) {
      return { title: headline, publisher: suffix };
    }
  }
  return { title, publisher: undefined };
}
