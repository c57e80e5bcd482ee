import type { Location, Quote } from '../../answer/quote/quote.ts';
import { placeText } from '../../answer/wording.ts';
import type { Article } from '../../articles/article.ts';
import type { Messages } from '../../messages/messages.ts';
import { articleName, fileName } from './articleName.ts';
import { escapeLine, oneLine } from './escape.ts';
import { webAddress } from './webAddress.ts';

/** A quote with the number of its footnote. */
export interface NumberedQuote {
  readonly number: number;
  readonly quote: Quote;
}

/** What is around a footnote. */
interface FootnoteContext {
  /** Articles that need their file name to be told apart. */
  readonly namesakes: ReadonlySet<Article>;
  /** Whether a heading above the quote names its article. */
  readonly isArticleNamed: boolean;
}

/** Room for each part that names a source. Unit: characters as sent. */
const NAME_ROOM = 256;
const PUBLISHER_ROOM = 80;
const DATE_ROOM = 60;
/** Other places with the same words that are named; the rest are counted. */
const OTHER_PLACES = 3;
const SEPARATOR = ' · ';
/** A date and time with its zone, which Discord can show in the reader's own zone. */
const EXACT_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/u;
/** A label that looks like an address could lead elsewhere than it says. */
const LIKE_ADDRESS = /\p{L}\.\p{L}{2}|[[\]]/u;

/**
 * The small print under a quote: number, article, publisher, date and location, and on a second line
 * where else the same words are.
 */
export function footnote(
  { number, quote }: NumberedQuote,
  { namesakes, isArticleNamed }: FootnoteContext,
  messages: Messages,
): string {
  const wording = { messages, clean: escapeLine };
  const named = (place: Location): string =>
    isArticleNamed && place.article === quote.article
      ? placeText(place, wording)
      : [sourceText(place.article, namesakes, messages), placeText(place, wording)].join(SEPARATOR);
  return withOthers([`**${number}**`, named(quote)].join(SEPARATOR), quote, named, messages);
}

function withOthers(
  source: string,
  { also }: Quote,
  named: (place: Location) => string,
  { sources }: Messages,
): string {
  if (also.length === 0) return `-# ${source}`;
  const more = also.length - OTHER_PLACES;
  const places = [
    ...also.slice(0, OTHER_PLACES).map(named),
    ...(more > 0 ? [sources.morePlaces({ places: more })] : []),
  ].join('; ');
  return `-# ${source}\n-# ${sources.also({ places })}`;
}

/** An article's name, as a link where it has an address, with what is known of its source. */
export function sourceText(
  article: Article,
  namesakes: ReadonlySet<Article>,
  messages: Messages,
): string {
  const parts = [linkedName(article, messages), ...sourceParts(article, messages)];
  if (namesakes.has(article)) parts.push(fileName(article.id));
  return [...new Set(parts)].join(SEPARATOR);
}

/** An article's publisher, its date, and whether it is an excerpt or retracted, as far as that is known and fits. */
export function sourceParts(
  { publisher, published, isExcerpt = false, retractedAt = null }: Article,
  messages: Messages,
): string[] {
  const known = [
    publisherText(publisher),
    published === null ? '' : dateText(published, messages),
    isExcerpt ? messages.sources.excerpt : '',
    retractedAt === null ? '' : retractedText(retractedAt, messages),
  ];
  return known.filter(part => part !== '');
}

/** A publisher's name; nothing if it is unknown or too long. */
export function publisherText(publisher: string | null): string {
  return fitting(publisher, PUBLISHER_ROOM);
}

/** When an article was retracted. */
export function retractedText(time: number, { sources }: Messages): string {
  return `**${sources.retracted({ date: isoDate(time) })}**`;
}

/** A location with its article, for use inside a sentence. */
export function placeInArticle(place: Location, messages: Messages): string {
  const publisher = publisherText(place.article.publisher);
  const by = publisher === '' ? '' : ` (${publisher})`;
  return `${nameText(place.article, messages)}${by}, ${placeText(place, { messages, clean: escapeLine })}`;
}

/** An article's name for use inside a sentence. */
export function nameText(article: Article, messages: Messages): string {
  return articleName(article, messages, NAME_ROOM);
}

/** The name as a link. Discord reads no escapes in a link's label, so the address follows other names. */
function linkedName(article: Article, messages: Messages): string {
  const name = nameText(article, messages);
  const address = webAddress(article.url);
  if (address === null) return name;
  const isPlain = name === oneLine(article.title ?? '') && !LIKE_ADDRESS.test(name);
  return isPlain ? `[${name}](${address})` : `${name} ([${new URL(address).host}](${address}))`;
}

function dateText(published: string, { sources }: Messages): string {
  const time = EXACT_TIME.test(published) ? Date.parse(published) : Number.NaN;
  if (!Number.isNaN(time)) return `<t:${Math.floor(time / 1000)}:f>`;
  return fitting(sources.published({ date: published }), DATE_ROOM);
}

/** The day of a time in milliseconds since 1970, in UTC. */
export function isoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The text if it fits whole, else nothing. */
function fitting(text: string | null, room: number): string {
  const written = escapeLine(text ?? '');
  return written.length <= room ? written : '';
}
