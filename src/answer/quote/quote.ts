import type { Article, LineRange, TextRange } from '../../articles/article.ts';
import { linesOf, type Sentence } from '../../passages/readPassages.ts';

/** A run of an article's sentences, by their places among them; both ends included. */
export interface SentenceRun {
  readonly first: number;
  readonly last: number;
}

/** A place in an article. */
export interface Location extends TextRange {
  readonly article: Article;
  /** The paragraph it begins in, from 1. */
  readonly paragraph: number;
  readonly lines: LineRange;
}

/** Whole sentences of an article, byte for byte, and where they stand. */
export interface Quote extends Location {
  readonly text: string;
  /** How well it fits what was asked, 0 to 1; comparable within one answer only. */
  readonly score: number;
  /** Other places that say the same in the same words. */
  readonly also: readonly Location[];
}

/** Where a run of an article's sentences stands; the run must lie within `sentences`. */
export function locate(
  article: Article,
  sentences: readonly Sentence[],
  { first, last }: SentenceRun,
): Location {
  const opening = sentences[first];
  const closing = sentences[last];
  if (opening === undefined || closing === undefined) {
    throw new RangeError(`no sentences ${first} to ${last} in ${article.id}`);
  }
  const range = { start: opening.start, end: closing.end };
  return { ...range, article, paragraph: opening.paragraph, lines: linesOf(article, range) };
}

/** Quotes the text at a location. */
export function quoteAt(location: Location, score: number, also: readonly Location[] = []): Quote {
  const { article, start, end } = location;
  return { ...location, text: article.text.slice(start, end), score, also };
}

/** The text at a location. */
export function textAt({ article, start, end }: Location): string {
  return article.text.slice(start, end);
}

/** Whether two places share text. */
export function locationsOverlap(a: Place, b: Place): boolean {
  return a.article === b.article && a.start < b.end && b.start < a.end;
}

type Place = Pick<Location, 'article' | 'start' | 'end'>;
