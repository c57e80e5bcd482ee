import {
  ARTICLES,
  COMMON_PREPOSITIONS,
  FORMS_OF_BE,
  FORMS_OF_HAVE,
  POSSESSIVE_DETERMINERS,
} from '../languages/en/functionWords.ts';
import { wordList } from '../languages/wordList.ts';
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
/** Widest line that is taken for hand-wrapped, in UTF-16 code units. */
const MAX_WRAP_WIDTH = 120;
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

/**
 * Whether the line end at `index` ends a sentence without a final mark. `next` is the offset of the
 * next visible character, `width` the widest line of the text; both in UTF-16 code units.
 *
 * True before a blank line or a list item, and where the line was not wrapped: the next line does
 * not open in lower case and its first word would have fitted on this line.
 */
export function breaksSentence(text: string, index: number, next: number, width: number): boolean {
  const gap = text.slice(index, next);
  if ((gap.match(LINE_END)?.length ?? 0) > 1) return true;
  const after = text.slice(next, next + WINDOW);
  if (BULLET.test(after)) return true;
  const line = lineUpTo(text, index);
  if (NUMBERED_ITEM.test(after) && (NUMBERED_ITEM.test(line) || /:\s*$/u.test(line))) return true;
  if (/^[\p{Ll},;:.)\]]/u.test(after) || OPENS_CLAUSE.test(line.trimEnd())) return false;
  if (width > MAX_WRAP_WIDTH) return true;
  if (needsMore(line.trimEnd())) return false;
  return HEADLINE.test(line) || CREDIT.test(line.trimEnd()) || !isWrapped(line, after, width);
}

function needsMore(line: string): boolean {
  const { word = '', stop = '' } = LAST_WORD.exec(line)?.groups ?? {};
  return (stop === '' ? NEEDS_MORE : NEVER_FINAL).has(word.toLowerCase());
}

/** The line that ends at `index`, cut to its last `MAX_WRAP_WIDTH` code units. */
function lineUpTo(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - MAX_WRAP_WIDTH), index);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}

function isWrapped(line: string, after: string, width: number): boolean {
  const firstWord = /^\S+/u.exec(after)?.[0] ?? '';
  return line.length + 1 + firstWord.length > width;
}
