import type { Location, Quote } from '../answer/quote/quote.ts';
import { count, placeText } from '../answer/wording.ts';
import type { Article } from '../articles/article.ts';
import { articleName, fileName } from './articleName.ts';
import { escapeLine } from './escape.ts';

/** A quote under the number of its footnote. */
export interface NumberedQuote {
  readonly number: number;
  readonly quote: Quote;
}

/** Rooms for what names a source, in characters as they are sent. */
const NAME_ROOM = 256;
const PUBLISHER_ROOM = 80;
const DATE_ROOM = 35;
const BRIEF_FILE_ROOM = 60;
/** So many of the other places that hold the same words are named. */
const OTHER_PLACES = 3;

/** The sources of quotes: each article once, over a line for each of its footnotes. */
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

/** The sources of as many quotes as fit `room`, a line each, without titles and other places. */
export function briefSourcesText(quotes: readonly NumberedQuote[], room: number): string {
  const lines = quotes.map(({ number, quote }) => {
    const file = fileName(quote.article.id, BRIEF_FILE_ROOM);
    return `${footnoteMark(number)} ${file}, ${placeText(quote)}`;
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

/** An article by all that is known of it, its address aside. */
export function sourceText(article: Article): string {
  return [...new Set([nameText(article), ...sourceParts(article)])].join(', ');
}

/** What is known of an article besides its title: publisher, date and file. */
export function sourceParts({ publisher, published, id }: Article): string[] {
  const known = [fitting(publisher, PUBLISHER_ROOM), fitting(published, DATE_ROOM), fileName(id)];
  return known.filter(part => part !== '');
}

/** A place and the article it is in, to stand within a sentence. */
export function placeInArticle(place: Location): string {
  const publisher = fitting(place.article.publisher, PUBLISHER_ROOM);
  const by = publisher === '' ? '' : ` (${publisher})`;
  return `${nameText(place.article)}${by}, ${placeText(place)}`;
}

/** What an article is called within a sentence. */
export function nameText(article: Article): string {
  return articleName(article, NAME_ROOM);
}

/** The number of a footnote; its bracket must not open a link. */
export function footnoteMark(number: number): string {
  return `\\[${number}]`;
}

function footnote(number: number, place: Location): string {
  return `${footnoteMark(number)} ${placeText(place)}`;
}

/** Text that fits its room whole, or nothing. */
function fitting(text: string | null, room: number): string {
  const written = escapeLine(text ?? '');
  return written.length <= room ? written : '';
}
