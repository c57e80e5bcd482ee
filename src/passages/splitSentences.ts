import type { TextRange } from '../articles/article.ts';
import type { PossibleBoundary } from './boundary.ts';
import { breaksSentence, widestLine } from './breaksSentence.ts';
import { endsSentence } from './endsSentence.ts';

/** The sentence being read. Offsets in UTF-16 code units. */
interface OpenSentence {
  readonly start: number;
  /** Its first visible character, or the end of the text. */
  readonly visible: number;
  /** Where the last bracket opened that is not closed yet, or -1. */
  bracket: number;
}

type Mark = Pick<PossibleBoundary, 'text' | 'index' | 'run' | 'end' | 'next'>;

/**
 * One or more marks that may end a sentence (a Greek semicolon asks a question), a bracket, a
 * quote or a line end. Marks set apart by single spaces (". . .") are one, up to a hundred: an
 * unbounded group overflows V8's stack.
 */
const MARK =
  /[.!?…‽⁇⁈⁉。！？｡।॥؟۔։።፧\u037e\u104b\u17d4]+(?:[ \u00a0\u202f][.!?…]+(?![\p{L}\p{N}.!?…])){0,100}|;(?<=\p{Script=Greek};)|["()[\]（）\r\n]/gu;
/** Full stops of scripts that put no space after one. */
const UNSPACED = /[。！？｡]/u;
/** Closing quotes and brackets; German closes with quotes that open elsewhere; "[1]" is a note. */
const CLOSERS = /(?:["'”’»›)\]}」』）】〉》〕*_]|\[\p{Nd}{1,3}\]|[“‘«‹](?=\s|$)){0,100}/uy;
/** A closing quotation mark set off by a space, as French has it. */
const SPACED_QUOTE = /[ \u00a0\u202f][”»](?=\s|$)/uy;
/** Notes set off by a space: "he said. [2] Others". */
const SPACED_NOTES = /[ \u00a0\u202f](?:\[\p{Nd}{1,3}\]){1,20}(?=\s|$)/uy;
const SPACES = /\s*/uy;
const BLANKS = /[\s\p{Cf}]{1,200}/uy;
const WORD_START = /[\p{L}\p{N}]/uy;
const LINE_END = /[\r\n]/u;
/** A credit or a row of signs after the last sentence belongs to it: "(PW)", an emoji. */
const TAIL = /^(?:\([^().!?]{1,40}\)|[^\p{L}\p{N}]+)$/u;

/** A bracket opened further back than this was never closed. Unit: UTF-16 code units. */
const MAX_BRACKET_LENGTH = 400;
/** In UTF-16 code units. */
const MAX_TAIL_LENGTH = 60;

/**
 * Splits a text into sentences by rules, in time linear in its length.
 *
 * The spans tile the text: the first starts at 0, each starts where the one before it ends, the
 * last ends at `text.length`. White space after a sentence belongs to its span. None is blank; a
 * text without a visible character has no sentences.
 */
export function splitSentences(text: string): TextRange[] {
  const spans: TextRange[] = [];
  const width = widestLine(text);
  let sentence = openSentence(text, 0);
  let insideQuotes = false;
  let cursor = 0;

  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const kind = kindOf(mark);
    if (kind === 'quote') insideQuotes = !insideQuotes;
    else if (kind === 'line end') insideQuotes = false;
    else if (kind !== 'stop' && index >= sentence.start) {
      sentence.bracket = kind === 'opener' ? index : -1;
    }
    const isLineEnd = kind === 'line end';
    if (index < cursor || !(isLineEnd || kind === 'stop')) continue;

    const run = index + mark.length;
    const end = isLineEnd ? index : endOfClosers(text, run, insideQuotes);
    const next = skip(SPACES, text, end);
    const ends = isLineEnd
      ? breaksSentence(text, index, next, width)
      : endsAtMark(sentence, { text, index, run, end, next });
    cursor = isLineEnd ? next : end;
    if (ends && sentence.visible < next && next < text.length) {
      spans.push({ start: sentence.start, end: next });
      sentence = openSentence(text, next);
      cursor = next;
    }
  }
  return closeLast(spans, sentence, text.length);
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
  return { start, visible: skipAll(BLANKS, text, start), bracket: -1 };
}

/** Gives the rest of the text to the open sentence, or to the one before it if the rest is blank. */
function closeLast(spans: TextRange[], sentence: OpenSentence, end: number): TextRange[] {
  if (sentence.visible < end) return [...spans, { start: sentence.start, end }];
  const last = spans.at(-1);
  return last === undefined ? [] : [...spans.slice(0, -1), { start: last.start, end }];
}

function endsAtMark(sentence: OpenSentence, mark: Mark): boolean {
  const { text, index, run, end, next } = mark;
  if (isTail(text, end, next)) return false;
  const insideBracket =
    sentence.bracket > sentence.visible && index - sentence.bracket < MAX_BRACKET_LENGTH;
  const spaced = next > end || UNSPACED.test(text.slice(run - 1, run));
  const { start } = sentence;
  // Spreading the mark takes V8 longer than all that `endsSentence` does.
  return endsSentence({ text, start, index, run, end, next, spaced, insideBracket });
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** Skips what a pattern of bounded length matches again and again. */
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

/** Tells whether nothing but a credit or signs stands between `from` and the end of its line. */
function isTail(text: string, end: number, from: number): boolean {
  if (skip(WORD_START, text, from) > from) return false;
  const rest = text.slice(from, from + MAX_TAIL_LENGTH + 1);
  const lineEnd = LINE_END.test(text.slice(end, from)) ? -1 : rest.search(LINE_END);
  const line = lineEnd < 0 ? rest : rest.slice(0, lineEnd);
  return line.length <= MAX_TAIL_LENGTH && TAIL.test(line.trimEnd());
}
