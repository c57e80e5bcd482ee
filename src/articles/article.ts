/** A half-open range `[start, end)` of UTF-16 code units in an article's text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** First and last line, counted from 1 in the article's text. */
export type LineRange = readonly [first: number, last: number];

/** A run of an article's body text, its paragraph number counted from 1. */
export interface Paragraph extends TextRange {
  readonly number: number;
  readonly lines: LineRange;
  /** The section heading it stands under, or null. */
  readonly heading: string | null;
}

/** What is known about an article besides its text; null where nothing says it. */
export interface ArticleMetadata {
  readonly title: string | null;
  readonly publisher: string | null;
  /** An http or https address. */
  readonly url: string | null;
  /** An ISO 8601 date or date and time, as it was written. */
  readonly published: string | null;
  /** A BCP 47 language tag. */
  readonly language: string | null;
}

/** One file of the articles folder. */
export interface Article extends ArticleMetadata {
  /** The path below the articles folder, with `/` between its parts. */
  readonly id: string;
  /** The decoded file without its byte-order mark, otherwise untouched. */
  readonly text: string;
  /** Body text in reading order; titles, headings and page furniture are not part of it. */
  readonly paragraphs: readonly Paragraph[];
  /** Offset of the first character of each line; line n starts at `lineStarts[n - 1]`. */
  readonly lineStarts: readonly number[];
}

/** The line, counted from 1, that holds the character at `offset`. */
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

/** So many combining marks on one letter are more than any language sets. */
const CROWDED_MARKS = /\p{M}{30}(?=\p{M})/gu;
/** What NFC may change; `u`, which makes it several times slower, would add no character. */
const UNCOMPOSED = /[^\0-\u02ff\u2010-\u205e]/;

/**
 * Normalizes a text in time linear in its length: in a longer run of combining marks, which it would
 * take quadratic time to sort, each 30 are sorted by themselves (Unicode Standard ArticleSource 15,
 * section 13, "Stream-Safe Text Format").
 */
export function normalized(text: string, form: 'NFC' | 'NFKD'): string {
  if (form === 'NFC' && !UNCOMPOSED.test(text)) return text;
  return text.replaceAll(CROWDED_MARKS, '$&\u034F').normalize(form);
}

/** Orders ids and file names by code unit, the same on every machine. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
