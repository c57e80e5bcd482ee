import {
  ARTICLES,
  COMMON_PREPOSITIONS,
  FORMS_OF_BE,
  FORMS_OF_HAVE,
  POSSESSIVE_DETERMINERS,
} from '../languages/en/functionWords.ts';
import { wordList } from '../languages/wordList.ts';
import { bracketCloses } from './boundary.ts';
import { NEVER_FINAL } from './sentenceWords.ts';

const LINE_END = /\r\n|[\r\n]/gu;
const BULLET = /^(?:[-*•‣▪●◦·]\s|–\s\p{Lu}|(?:\p{Nd}{1,3}|\p{L})\)\s)/u;
/** May also be the rest of a wrapped line: "45. He left", "J. Trump". */
const NUMBERED_ITEM = /^\s*(?:\p{Nd}{1,3}|\p{L})\.\s/u;
const OPENS_CLAUSE = /[,;–—([{“‘«&/-]$/u;
/** Words that cannot end a sentence. */
const NEEDS_MORE: ReadonlySet<string> = new Set([
  ...ARTICLES,
  ...COMMON_PREPOSITIONS,
  ...FORMS_OF_BE,
  ...FORMS_OF_HAVE,
  ...POSSESSIVE_DETERMINERS,
  ...wordList('and but dr mr mrs ms nor not or than that when which while who'),
]);
const LAST_WORD = /(?<=^|\s)(?<word>\p{L}{1,9})(?<stop>\.?)$/u;
/** Three or more words, the long ones capitalized. */
const HEADLINE = /^(?=\S+\s+\S+\s+\S)(?!.*(?:^|\s)["'“‘(]?\p{Ll}{4})/u;
/** A line whose sentence ended before a credit or an emoji: "agree? 🇺🇦", "demands. (PW)". */
const CREDIT = /[.!?…]["'”’»)\]]*\s+(?:\([^().!?]{1,40}\)|[^\p{L}\p{N}\s]+)$/u;
/** Longest part of a line that the patterns read, in UTF-16 code units. */
const LINE_WINDOW = 120;
/** Text read after the line end, in UTF-16 code units. */
const WINDOW = 60;

/** Length of the longest line of `text` that contains a space, in UTF-16 code units. */
export function widestLine(text: string): number {
  let widest = 0;
  let start = 0;
  for (const { 0: lineEnd, index } of text.matchAll(LINE_END)) {
    widest = wider(widest, text.slice(start, index));
    start = index + lineEnd.length;
  }
  return wider(widest, text.slice(start));
}

function wider(widest: number, line: string): number {
  return line.length > widest && /\S\s/u.test(line) ? line.length : widest;
}

/** A line end without a final mark before it. Offsets and widths in UTF-16 code units. */
export interface LineEnd {
  readonly text: string;
  readonly index: number;
  /** Offset of the next visible character. */
  readonly next: number;
  /** Start of the line. */
  readonly lineStart: number;
  /** Whether a bracket that opened in the sentence may still be open. */
  readonly insideBracket: boolean;
}

/**
 * Whether a line end ends a sentence without a final mark; `width` is the widest line of the text.
 *
 * True before a blank line or a list item, and where the line was not wrapped: no bracket is open,
 * the next line does not open in lower case and its first word would have fitted on this line.
 */
export function breaksSentence(at: LineEnd, width: number): boolean {
  const { text, index, next } = at;
  const gap = text.slice(index, next);
  if ((gap.match(LINE_END)?.length ?? 0) > 1) return true;
  const after = text.slice(next, next + WINDOW);
  if (BULLET.test(after)) return true;
  const line = text.slice(Math.max(at.lineStart, index - LINE_WINDOW), index);
  if (NUMBERED_ITEM.test(after) && (NUMBERED_ITEM.test(line) || /:\s*$/u.test(line))) return true;
  if (/^[\p{Ll},;:.)\]]/u.test(after) || OPENS_CLAUSE.test(line.trimEnd())) return false;
  if (at.insideBracket && bracketCloses(text, next)) return false;
  if (needsMore(line.trimEnd())) return false;
  if (HEADLINE.test(line) || CREDIT.test(line.trimEnd())) return true;
  return !isWrapped(index - at.lineStart, after, width);
}

function needsMore(line: string): boolean {
  const { word = '', stop = '' } = LAST_WORD.exec(line)?.groups ?? {};
  return (stop === '' ? NEEDS_MORE : NEVER_FINAL).has(word.toLowerCase());
}

function isWrapped(lineLength: number, after: string, width: number): boolean {
  const firstWord = /^\S+/u.exec(after)?.[0] ?? '';
  return lineLength + 1 + firstWord.length > width;
}
