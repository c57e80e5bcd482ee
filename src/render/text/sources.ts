import type { Location, Quote } from '../../answer/quote/quote.ts';
import { count, placeText } from '../../answer/wording.ts';
import type { Article } from '../../articles/article.ts';
import { articleName, fileName } from './articleName.ts';
import { escapeLine } from './escape.ts';

/** A quote with the number of its footnote. */
export interface NumberedQuote {
  readonly number: number;
  readonly quote: Quote;
}

/** Room for each part that names a source. Unit: characters as sent. */
const NAME_ROOM = 256;
const PUBLISHER_ROOM = 80;
const DATE_ROOM = 35;
const BRIEF_FILE_ROOM = 60;
/** Other places with the same words that are named; the rest are counted. */
const OTHER_PLACES = 3;

/** The sources of quotes: each article once, above one line per footnote. */
export function sourcesText(quotes: readonly NumberedQuote[]): string {
  const places = new Map<Article, string[]>();
  const add = ({ article }: Location, line: string): void => {
    const known = places.get(article);
    if (known === undefined) places.set(article, [line]);
    else known.push(line);
  };
  for (const { number, quote } of quotes) {
    const more = quote.also.length - OTHER_PLACES;
    const others = more > 0 ? `, and ${count(more, 'more place')}` : '';
    add(quote, footnote(number, quote) + others);
    for (const other of quote.also.slice(0, OTHER_PLACES)) add(other, footnote(number, other));
  }
  return [...places]
    .map(([article, lines]) => [sourceText(article), ...lines].join('\n'))
    .join('\n');
}

/** Short sources of as many quotes as fit `room`: one line each, without titles and other places. */
export function briefSourcesText(quotes: readonly NumberedQuote[], room: number): string {
  const lines = quotes.map(({ number, quote }) => {
    const file = fileName(quote.article.id, BRIEF_FILE_ROOM);
    return `${footnoteMark(number)} ${file}, ${placeText(quote, escapeLine)}`;
  });
  const whole = lines.join('\n');
  if (whole.length <= room) return whole;
  const rest = (listed: number): string => `and ${lines.length - listed} more, in the menu below`;
  let text = '';
  for (const [index, line] of lines.entries()) {
    const longer = `${text}${line}\n`;
    if (longer.length + rest(index + 1).length > room) return text + rest(index);
    text = longer;
  }
  return text;
}

/** Everything known about an article except its address. */
export function sourceText(article: Article): string {
  return [...new Set([nameText(article), ...sourceParts(article)])].join(', ');
}

/** An article's publisher, date and file, as far as they are known and fit. */
export function sourceParts({ publisher, published, id }: Article): string[] {
  const known = [fitting(publisher, PUBLISHER_ROOM), fitting(published, DATE_ROOM), fileName(id)];
  return known.filter(part => part !== '');
}

/** A location with its article, for use inside a sentence. */
export function placeInArticle(place: Location): string {
  const publisher = fitting(place.article.publisher, PUBLISHER_ROOM);
  const by = publisher === '' ? '' : ` (${publisher})`;
  return `${nameText(place.article)}${by}, ${placeText(place, escapeLine)}`;
}

/** An article's name for use inside a sentence. */
export function nameText(article: Article): string {
  return articleName(article, NAME_ROOM);
}

/** The mark of a footnote; the backslash keeps it from opening a link. */
export function footnoteMark(number: number): string {
  return `\\[${number}]`;
}

function footnote(number: number, place: Location): string {
  return `${footnoteMark(number)} ${placeText(place, escapeLine)}`;
}

/** The text if it fits whole, else nothing. */
function fitting(text: string | null, room: number): string {
  const written = escapeLine(text ?? '');
  return written.length <= room ? written : '';
}
