import type { TextRange } from './article.ts';

/** A line of a text without its line end, numbered from 1. */
export interface Line extends TextRange {
  readonly number: number;
  readonly text: string;
}

const LINE_END = /\r\n|[\r\n]/gu;

/** Splits a text at `\n`, `\r\n` and `\r`; a text of n line ends has n + 1 lines. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    lines.push(line(text, start, match.index, lines.length + 1));
    start = match.index + match[0].length;
  }
  lines.push(line(text, start, text.length, lines.length + 1));
  return lines;
}

function line(text: string, start: number, end: number, number: number): Line {
  return { start, end, number, text: text.slice(start, end) };
}

/** Tells whether nothing in the line can be seen. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cf}]/u.test(text);
}

const CLOSED = /[.!?…。！？।॥؟۔։:;,]["'”’»›)\]」』*_]*$/u;
const ENDED = /[.!?…。！？।॥؟۔։]["'”’»›)\]」』*_]*$/u;

/** Tells whether a line ends with punctuation, as headlines and headings do not. */
export function endsWithPunctuation(text: string): boolean {
  return CLOSED.test(text.trimEnd());
}

/** Tells whether a line ends as a sentence does. */
export function endsAsSentence(text: string): boolean {
  return ENDED.test(text.trimEnd());
}
