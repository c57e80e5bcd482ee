import type { TextRange } from '../article.ts';

/** A line that is not blank, without its line end. */
export interface Line extends TextRange {
  /** Counted from 1, blank lines included. */
  readonly number: number;
  readonly text: string;
  /** Whether it follows a blank line or is the first line. */
  readonly opensBlock: boolean;
}

/** The lines of a text. */
export interface Lines {
  /** Offset of each line's first character, blank lines included. */
  readonly starts: readonly number[];
  /** The lines that are not blank. */
  readonly visible: readonly Line[];
}

const LINE_END = /\r\n|[\r\n]/gu;

/** Splits a text at `\n`, `\r\n` and `\r`; n line ends make n + 1 lines. */
export function splitLines(text: string): Lines {
  const starts: number[] = [];
  const visible: Line[] = [];
  let opensBlock = true;
  const add = (start: number, end: number): void => {
    starts.push(start);
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

/** Offset of each line's first character; lines as in `splitLines`. */
export function findLineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(LINE_END)) starts.push(match.index + match[0].length);
  return starts;
}

/** Whether a text has no visible character. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cf}]/u.test(text);
}
