import {
  type Article,
  type LineRange,
  linesOf,
  type Mark,
  markAt,
  type TextRange,
} from '../../articles/article.ts';
import { isDoubtedHeading } from '../../languages/factCheckWords.ts';
import type { Sentence } from '../../passages/readPassages.ts';

/** A run of an article's sentences, by index; both ends inclusive. */
export interface SentenceRun {
  readonly first: number;
  readonly last: number;
}

/** A range of an article's text, and where in its file it is; page, chapter and time are those of its start. */
export interface Location extends TextRange, Mark {
  readonly article: Article;
  /** Number of the paragraph it starts in, from 1. */
  readonly paragraph: number;
  /** Null where the format has no lines. */
  readonly lines: LineRange | null;
}

/** Whole sentences of an article, verbatim, with their location. */
export interface Quote extends Location {
  readonly text: string;
  /** Relevance, 0 to 1; comparable only within one answer. */
  readonly score: number;
  /** Other places with the same wording. */
  readonly also: readonly Location[];
}

/**
 * Location of a run of an article's sentences, with the heading directly above it if that doubts what is below.
 *
 * @throws RangeError if the run is not within `sentences`.
 */
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
  const start = startOf(article, opening);
  return locationOf(article, opening.paragraph, { start, end: closing.end });
}

/** Offset of a sentence, or of the doubted heading directly above it. */
function startOf({ text, paragraphs }: Article, { paragraph, start }: Sentence): number {
  const heading = paragraphs[paragraph - 1]?.heading ?? null;
  if (heading === null || !isDoubtedHeading(heading)) return start;
  const above = text.lastIndexOf(heading, start - heading.length);
  const isAbove = above >= 0 && !/[\p{L}\p{N}]/u.test(text.slice(above + heading.length, start));
  return isAbove ? above : start;
}

/** Location of a non-empty range that starts in a paragraph. */
export function locationOf(
  article: Article,
  paragraph: number,
  { start, end }: TextRange,
): Location {
  const lines = linesOf(article, { start, end });
  return { article, start, end, paragraph, lines, ...markAt(article, start) };
}

/** Quotes the text at a location. */
export function quoteAt(location: Location, score: number, also: readonly Location[] = []): Quote {
  const { article, start, end } = location;
  return { ...location, text: article.text.slice(start, end), score, also };
}

/** Text at a location. */
export function textAt({ article, start, end }: Span): string {
  return article.text.slice(start, end);
}

/** Whether two locations share text. */
export function locationsOverlap(a: Span, b: Span): boolean {
  return a.article === b.article && a.start < b.end && b.start < a.end;
}

/** A range of an article's text. */
export type Span = Pick<Location, 'article' | 'start' | 'end'>;
