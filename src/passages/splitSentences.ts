import type { TextRange } from '../articles/article.ts';
import type { PossibleBoundary } from './boundary.ts';
import { breaksSentence, widestLine } from './breaksSentence.ts';
import { endsSentence } from './endsSentence.ts';

/** The sentence being read. Offsets in UTF-16 code units. */
interface OpenSentence {
  readonly start: number;
  /** Offset of its first visible character, or the end of the text. */
  readonly visible: number;
  /** Number of brackets that are still open. */
  depth: number;
  /** Offset of the outermost of them, or of the last that was. */
  bracket: number;
}

type Mark = Omit<PossibleBoundary, 'start' | 'spaced'>;

/**
 * One or more marks that may end a sentence (the Greek question mark is a semicolon), a bracket, a
 * quote or a line end. Marks separated by single spaces (". . .") count as one; at most a hundred,
 * as an unbounded group overflows V8's stack.
 */
const MARK =
  /[.!?…‽⁇⁈⁉。！？｡।॥؟۔։።፧\u037e\u104b\u17d4]+(?:[ \u00a0\u202f][.!?…]+(?![\p{L}\p{N}.!?…])){0,100}|;(?<=\p{Script=Greek};)|["()[\]（）\r\n]/gu;
/** Full stops of scripts that put no space after them. */
const UNSPACED = /[。！？｡]/u;
/** Closing quotes and brackets, including German quotes that open elsewhere and notes ("[1]"). */
const CLOSERS = /(?:["'”’»›)\]}」』）】〉》〕*_]|\[\p{Nd}{1,3}\]|[“‘«‹](?=\s|$)){0,100}/uy;
/** A closing quotation mark after a space, as in French. */
const SPACED_QUOTE = /[ \u00a0\u202f][”»](?=\s|$)/uy;
/** Notes after a space: "he said. [2] Others". */
const SPACED_NOTES = /[ \u00a0\u202f](?:\[\p{Nd}{1,3}\]){1,20}(?=\s|$)/uy;
const SPACES = /\s*/uy;
const BLANKS = /[\s\p{Cf}]{1,200}/uy;
const WORD_START = /[\p{L}\p{N}]/uy;
const LINE_END = /[\r\n]/u;
/** The next cell of a table row. */
const CELL = /^\| ?[\p{L}\p{N}]/u;
/** A credit or symbols after a sentence, which belong to it: "(PW)", an emoji. */
const TAIL = /^(?:\([^().!?]{1,40}\)|[^\p{L}\p{N}]+)$/u;

/** A bracket that opened further back counts as never closed. Unit: UTF-16 code units. */
const MAX_BRACKET_LENGTH = 400;
/** Unit: UTF-16 code units. */
const MAX_TAIL_LENGTH = 60;

/**
 * Splits a text into sentences by rules; linear in its length.
 *
 * The ranges tile the text: the first starts at 0, each next one where the last ended, and the final
 * one ends at `text.length`. White space after a sentence is part of its range. No range is blank: a
 * text without a visible character has no sentences.
 */
export function splitSentences(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  const width = widestLine(text);
  let sentence = openSentence(text, 0);
  let insideQuotes = false;
  let cursor = 0;
  let nextLine = 0;

  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const kind = kindOf(mark);
    if (kind === 'quote') insideQuotes = !insideQuotes;
    else if (kind === 'line end') insideQuotes = false;
    else if (kind !== 'stop' && index >= sentence.start) countBracket(sentence, kind, index);
    const isLineEnd = kind === 'line end';
    const lineStart = nextLine;
    if (isLineEnd) nextLine = index + 1;
    if (index < cursor || !(isLineEnd || kind === 'stop')) continue;

    const run = index + mark.length;
    const end = isLineEnd ? index : endOfClosers(text, run, insideQuotes);
    const next = skip(SPACES, text, end);
    const insideBracket = isInsideBracket(sentence, index);
    const ends = isLineEnd
      ? breaksSentence({ text, index, next, lineStart, insideBracket }, width)
      : endsAtMark(sentence.start, { text, index, run, end, next, insideBracket });
    cursor = isLineEnd ? next : end;
    if (ends && sentence.visible < next && next < text.length) {
      ranges.push({ start: sentence.start, end: next });
      sentence = openSentence(text, next);
      cursor = next;
    }
  }
  return closeLast(ranges, sentence, text.length);
}

function kindOf(mark: string): 'stop' | 'line end' | 'quote' | 'opener' | 'closer' {
  switch (mark[0]) {
    case '\n':
    case '\r':
      return 'line end';
    case '"':
      return 'quote';
    case '(':
    case '[':
    case '（':
      return 'opener';
    case ')':
    case ']':
    case '）':
      return 'closer';
    default:
      return 'stop';
  }
}

function openSentence(text: string, start: number): OpenSentence {
  return { start, visible: skipAll(BLANKS, text, start), depth: 0, bracket: start };
}

/** Closes the open sentence at `end`, or extends the one before it if the rest is blank. */
function closeLast(ranges: TextRange[], sentence: OpenSentence, end: number): TextRange[] {
  if (sentence.visible < end) return [...ranges, { start: sentence.start, end }];
  const last = ranges.at(-1);
  return last === undefined ? [] : [...ranges.slice(0, -1), { start: last.start, end }];
}

/** Tracks nested brackets; a closing one without its opener, as in "a)", counts for none. */
function countBracket(sentence: OpenSentence, kind: 'opener' | 'closer', index: number): void {
  if (kind === 'closer') {
    sentence.depth = Math.max(0, sentence.depth - 1);
    return;
  }
  if (index - sentence.bracket >= MAX_BRACKET_LENGTH) sentence.depth = 0;
  if (sentence.depth === 0) sentence.bracket = index;
  sentence.depth += 1;
}

function isInsideBracket({ depth, bracket, visible }: OpenSentence, index: number): boolean {
  return depth > 0 && bracket > visible && index - bracket < MAX_BRACKET_LENGTH;
}

function endsAtMark(start: number, mark: Mark): boolean {
  const { text, index, run, end, next, insideBracket } = mark;
  if (isTail(text, end, next) || opensCell(text, end, next)) return false;
  const spaced = next > end || UNSPACED.test(text.slice(run - 1, run));
  // Faster than spreading the mark, which would take longer than `endsSentence` itself.
  return endsSentence({ text, start, index, run, end, next, spaced, insideBracket });
}

/** Whether the next cell of a table row follows: "It rose by 9 percent. | False". */
function opensCell(text: string, end: number, next: number): boolean {
  return CELL.test(text.slice(next, next + 3)) && !LINE_END.test(text.slice(end, next));
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** Skips repeated matches of a pattern of bounded length. */
function skipAll(pattern: RegExp, text: string, from: number): number {
  let at = from;
  for (let next = skip(pattern, text, at); next > at; next = skip(pattern, text, at)) at = next;
  return at;
}

function endOfClosers(text: string, from: number, insideQuotes: boolean): number {
  const end = skip(SPACED_NOTES, text, skip(CLOSERS, text, from));
  const spaced = skip(SPACED_QUOTE, text, end);
  if (spaced > end) return spaced;
  const isStray = insideQuotes && end === from && text.startsWith(' " ', from);
  return isStray ? from + 2 : end;
}

/** Whether only a credit or symbols remain between `from` and the end of its line. */
function isTail(text: string, end: number, from: number): boolean {
  if (skip(WORD_START, text, from) > from) return false;
  const rest = text.slice(from, from + MAX_TAIL_LENGTH + 1);
  const lineEnd = LINE_END.test(text.slice(end, from)) ? -1 : rest.search(LINE_END);
  const line = lineEnd < 0 ? rest : rest.slice(0, lineEnd);
  return line.length <= MAX_TAIL_LENGTH && TAIL.test(line.trimEnd());
}
