import type { TextRange } from '../article.ts';

/** A line of a text that shows something, without its line end, numbered from 1. */
export interface Line extends TextRange {
  readonly number: number;
  readonly text: string;
  /** Whether a blank line, or the start of the text, stands before it. */
  readonly opensBlock: boolean;
}

/** The lines of a text. */
export interface Lines {
  /** Offset of the first character of every line, the blank ones included. */
  readonly starts: readonly number[];
  /** The lines that are not blank, from `bodyStart` on. */
  readonly visible: readonly Line[];
}

const LINE_END = /\r\n|[\r\n]/gu;

/**
 * Splits a text at `\n`, `\r\n` and `\r`; a text of n line ends has n + 1 lines.
 *
 * `bodyStart` is the offset, in UTF-16 code units, of the first line to return as visible.
 */
export function splitLines(text: string, bodyStart = 0): Lines {
  const starts: number[] = [];
  const visible: Line[] = [];
  let opensBlock = true;
  const add = (start: number, end: number): void => {
    starts.push(start);
    if (start < bodyStart) return;
    const line = text.slice(start, end);
    if (isBlank(line)) {
      opensBlock = true;
      return;
    }
    visible.push({ start, end, number: starts.length, text: line, opensBlock });
    opensBlock = false;
  };
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    add(start, match.index);
    start = match.index + match[0].length;
  }
  add(start, text.length);
  return { starts, visible };
}

/** Tells whether nothing in the text can be seen. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cf}]/u.test(text);
}

/** Longer than any run of closing marks and a credit. Unit: UTF-16 code units. */
const TAIL_LENGTH = 80;
/** The sentence ended earlier on the line: "agree? 🇺🇦", "demands. (PW)" */
const AFTERTHOUGHT = /(?<=[.!?…。！？]["'”’»)\]]{0,5})\s+(?:\([^().!?]{1,40}\)|[^\p{L}\p{N}\s]+)$/u;
/** A word with at most one sign behind it, which leaves no room for an afterthought. */
const WORD_ENDS = /[\p{L}\p{N}][^\p{L}\p{N}\s)]?$/u;
const CLOSERS = String.raw`["'”’»›)\]」』*_]*(?:\[\d{1,3}\])*$`;
const CLOSED = new RegExp(`[.!?…。！？।॥؟۔։:;,：；，、،؛]${CLOSERS}`, 'u');
const ENDED = new RegExp(`[.!?…。！？।॥؟۔։]${CLOSERS}`, 'u');
const ASKED = new RegExp(`[?!？！؟]${CLOSERS}`, 'u');
const RUNS_ON = /[:,;：，；،؛]["'”’»)*_]*$/u;

/** Tells whether a line ends with punctuation, as headlines and headings do not. */
export function endsWithPunctuation(text: string): boolean {
  return CLOSED.test(tail(text));
}

/** Tells whether a line ends as a sentence does, footnote marks such as `[3]` aside. */
export function endsAsSentence(text: string): boolean {
  return ENDED.test(tail(text));
}

/** Tells whether a line ends with a question mark or an exclamation mark. */
export function endsWithQuestionOrExclamation(text: string): boolean {
  return ASKED.test(tail(text));
}

/** Tells whether a line ends with a mark, such as a colon, that announces more. */
export function endsMidSentence(text: string): boolean {
  return RUNS_ON.test(tail(text));
}

function tail(text: string): string {
  const end = text.trimEnd().slice(-TAIL_LENGTH);
  return WORD_ENDS.test(end.slice(-4)) ? end : end.replace(AFTERTHOUGHT, '');
}
