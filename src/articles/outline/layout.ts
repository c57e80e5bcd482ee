import { isListOrQuote, isRow } from '../lines/headings.ts';
import { endsAsSentence, endsMidSentence } from '../lines/lineEnd.ts';
import type { Line } from '../lines/splitLines.ts';

/** What a line is in its article. */
export type Role = 'boilerplate' | 'title' | 'subtitle' | 'heading' | 'time' | 'text';

/** A line with its role, which the passes over an article's lines refine. */
export interface OutlinedLine extends Line {
  role: Role;
}

/** How an article's text is laid out. */
export interface Layout {
  /** Whether its lines are hard-wrapped, so that a line end is not the end of a paragraph. */
  readonly wrapped: boolean;
  /** Whether its sentences end with a mark, so that a line without one is not a sentence. */
  readonly punctuated: boolean;
}

/** The end of a line that has no room for the rest of a word. */
const DIVIDED = /\p{L}[-\u00ad]$/u;
/** Width of hard-wrapped text. Unit: UTF-16 code units. */
const WRAP_WIDTH = { min: 30, max: 120 };
/** Ignores a few wider lines, such as web addresses and tables. */
const WIDTH_QUANTILE = 0.95;
/** Minimum share of inner lines too full for the next line's first word. */
const FULL_SHARE = 0.8;
/** Minimum share of lines that end with a mark in a punctuated article. */
const CLOSED_SHARE = { prose: 0.6, any: 0.5 };
/** Minimum length of a line of prose; most headings are shorter. Unit: UTF-16 code units. */
const PROSE_LENGTH = 60;

/** Measures the layout of the text lines. */
export function readLayout(lines: readonly OutlinedLine[]): Layout {
  const wrapped = isWrapped(lines);
  return { wrapped, punctuated: isPunctuated(lines, wrapped) };
}

/** Whether a text line follows another one in the same block. */
export function followsText(lines: readonly OutlinedLine[], index: number): boolean {
  const line = lines[index];
  return line?.role === 'text' && !line.opensBlock && lines[index - 1]?.role === 'text';
}

/** Whether a text line follows in the same block. */
export function precedesText(lines: readonly OutlinedLine[], index: number): boolean {
  const after = lines[index + 1];
  return after?.role === 'text' && !after.opensBlock;
}

/** Whether there is a blank line between text lines. */
export function hasParagraphBreaks(lines: readonly OutlinedLine[]): boolean {
  const first = lines.findIndex(({ role }) => role === 'text');
  const last = lines.findLastIndex(({ role }) => role === 'text');
  return lines.slice(first + 1, last + 1).some(({ opensBlock }) => opensBlock);
}

function isWrapped(lines: readonly OutlinedLine[]): boolean {
  const inner = lines.filter((line, index) => line.role === 'text' && precedesProse(lines, index));
  const open = inner.filter(line => !endsAsSentence(line.text));
  if (open.length < 2 || open.length * 2 <= inner.length) return false;
  const width = wrapWidth(lines);
  if (width < WRAP_WIDTH.min || width > WRAP_WIDTH.max) return false;
  const full = lines.filter(
    (line, index) =>
      line.role === 'text' &&
      precedesProse(lines, index) &&
      (DIVIDED.test(line.text) ||
        line.text.length + 1 + firstWordLength(lines[index + 1]?.text ?? '') > width),
  );
  return full.length >= FULL_SHARE * inner.length;
}

/** Whether a text line follows in the same block and does not start a list item. */
function precedesProse(lines: readonly OutlinedLine[], index: number): boolean {
  return precedesText(lines, index) && !isListOrQuote(lines[index + 1]?.text ?? '');
}

function wrapWidth(lines: readonly OutlinedLine[]): number {
  const lengths = lines.filter(({ role }) => role === 'text').map(({ text }) => text.length);
  lengths.sort((a, b) => a - b);
  return lengths[Math.round((lengths.length - 1) * WIDTH_QUANTILE)] ?? 0;
}

function firstWordLength(text: string): number {
  return /^\s*\S{0,80}/u.exec(text)?.[0].length ?? 0;
}

/**
 * Judged by the ends of paragraphs in wrapped text, else by lines long enough for prose; if there are
 * none, by all lines below the first, headings included. List items and table rows need no mark, so they
 * never count.
 */
function isPunctuated(lines: readonly OutlinedLine[], wrapped: boolean): boolean {
  const text = lines.filter(
    ({ role, text }) => role === 'text' && !isListOrQuote(text) && !isRow(text),
  );
  const prose = wrapped
    ? lines.filter((_, index) => followsText(lines, index) && !precedesText(lines, index))
    : text.filter(line => line.text.length >= PROSE_LENGTH);
  if (prose.length > 0) return shareOfClosed(prose) >= CLOSED_SHARE.prose;
  return shareOfClosed(text.slice(1)) >= CLOSED_SHARE.any;
}

function shareOfClosed(lines: readonly OutlinedLine[]): number {
  const closed = lines.filter(({ text }) => endsAsSentence(text) || endsMidSentence(text));
  return lines.length === 0 ? 1 : closed.length / lines.length;
}
