import { partitionPoint } from './partitionPoint.ts';

/** A half-open range `[start, end)` of UTF-16 code units in an article's text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** First and last line, inclusive; lines are counted from 1 in the article's file. */
export type LineRange = readonly [first: number, last: number];

/** A paragraph of an article's body. */
export interface Paragraph extends TextRange {
  /** Counted from 1. */
  readonly number: number;
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

/** A place that a format names; null where it names none. */
export interface Mark {
  /** Counted from 1; null outside PDF. */
  readonly page: number | null;
  /** The title of the chapter; null outside EPUB. */
  readonly chapter: string | null;
  /** A time as the document writes it, without milliseconds: `00:01:05`, `09:55`; null without one. */
  readonly time: string | null;
}

/** A point from which on the text is on another page, in another chapter or at another time. */
export interface Landmark extends Mark {
  /** Offset in the text. */
  readonly start: number;
}

/** An article, read from a file. */
export interface Article extends ArticleMetadata {
  /** As `articleId` makes it: the path below the articles folder, with `/` between its parts. */
  readonly id: string;
  /** What the reader of its format extracted; quotes are cut from it. */
  readonly text: string;
  /** The body in reading order, without titles, headings and boilerplate. */
  readonly paragraphs: readonly Paragraph[];
  /** Offset of each line's first character; empty where the format has no lines. */
  readonly lineStarts: readonly number[];
  /** Number in its file of the text's first line; null where the format has no lines. */
  readonly firstLine: number | null;
  /** Sorted by their start. */
  readonly landmarks: readonly Landmark[];
  /** Whether its title is the name of its file, as nothing else gives one. */
  readonly isTitledByFile: boolean;
  /** When a moderator marked it as retracted; null or left out if none did. Unit: milliseconds since 1970. */
  readonly retractedAt?: number | null;
  /** Whether a feed gave only a part of its text; false when left out. */
  readonly isExcerpt?: boolean;
}

const NO_MARK: Mark = { page: null, chapter: null, time: null };

/** First and last line of a non-empty range of an article's text; null where it has no lines. */
export function linesOf(
  { firstLine, lineStarts }: Pick<Article, 'firstLine' | 'lineStarts'>,
  { start, end }: TextRange,
): LineRange | null {
  if (firstLine === null) return null;
  const lineAt = (offset: number): number =>
    firstLine + Math.max(partitionPoint(lineStarts, lineStart => lineStart <= offset) - 1, 0);
  return [lineAt(start), lineAt(end - 1)];
}

/** The page, chapter and time of the character at `offset`. */
export function markAt({ landmarks }: Pick<Article, 'landmarks'>, offset: number): Mark {
  const landmark = landmarks[partitionPoint(landmarks, ({ start }) => start <= offset) - 1];
  const { page, chapter, time } = landmark ?? NO_MARK;
  return { page, chapter, time };
}

/** The title that an article gives itself; null if it has none but the name of its file. */
export function ownTitle({
  title,
  isTitledByFile,
}: Pick<Article, 'title' | 'isTitledByFile'>): string | null {
  return isTitledByFile ? null : title;
}

/** Compares ids or file names by code unit, the same on every machine. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
