/** A half-open range `[start, end)` of UTF-16 code units in an article's text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** First and last line, inclusive; lines are counted from 1 in the article's text. */
export type LineRange = readonly [first: number, last: number];

/** A paragraph of an article's body. */
export interface Paragraph extends TextRange {
  /** Counted from 1. */
  readonly number: number;
  readonly lines: LineRange;
  /** The section heading above it, or null. */
  readonly heading: string | null;
}

/** What an article says about itself; null or an empty list where it says nothing. */
export interface ArticleMetadata {
  readonly title: string | null;
  readonly publisher: string | null;
  /** An http or https address. */
  readonly url: string | null;
  /** An ISO 8601 date, or date and time; as written in the file if it is in that form there. */
  readonly published: string | null;
  /** A BCP 47 language tag. */
  readonly language: string | null;
  /** Names, in the order of the file. */
  readonly authors: readonly string[];
  /** When it was changed last, in the form of `published`. */
  readonly updated: string | null;
  readonly description: string | null;
  readonly tags: readonly string[];
}

/** An article, read from one file. */
export interface Article extends ArticleMetadata {
  /** The path below the articles folder, with `/` between its parts. */
  readonly id: string;
  /** The decoded file without its byte-order mark, otherwise unchanged. */
  readonly text: string;
  /** The body in reading order, without titles, headings and boilerplate. */
  readonly paragraphs: readonly Paragraph[];
  /** Offset of each line's first character; line n starts at `lineStarts[n - 1]`. */
  readonly lineStarts: readonly number[];
}

/** The line, counted from 1, of the character at `offset`. */
export function lineAt(article: Pick<Article, 'lineStarts'>, offset: number): number {
  let low = 0;
  let high = article.lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((article.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** Compares ids or file names by code unit, the same on every machine. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
