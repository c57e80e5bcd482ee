import { endsAsSentence, endsMidSentence, type Line } from '../lines/splitLines.ts';

/** What a line is to its article. */
export type Role = 'furniture' | 'title' | 'subtitle' | 'heading' | 'text';

/** A line and its role; the passes over an article's lines settle the role. */
export interface OutlinedLine extends Line {
  role: Role;
}

/** How an article's text is set. */
export interface Layout {
  /** Its lines were broken to a width, so a line end is no paragraph end. */
  readonly wrapped: boolean;
  /** Its sentences end with a mark, so that a line without one is none. */
  readonly punctuated: boolean;
}

/** Text set by hand to a width is no wider and no narrower. Unit: UTF-16 code units. */
const WRAP_WIDTH = { min: 30, max: 120 };
/** A few lines may be wider: a web address, a table. */
const WIDTH_QUANTILE = 0.95;
/** Share of the inner lines that the next line's first word would not have fitted on. */
const FULL_SHARE = 0.8;
/** Share of the lines that end with a mark in an article that punctuates its sentences. */
const CLOSED_SHARE = { prose: 0.6, any: 0.5 };
/** A line of prose is longer than most headings. Unit: UTF-16 code units. */
const PROSE_LENGTH = 60;

/** Measures how the text lines are set. */
export function readLayout(lines: readonly OutlinedLine[]): Layout {
  const wrapped = isWrapped(lines);
  return { wrapped, punctuated: isPunctuated(lines, wrapped) };
}

/** Tells whether a line of text follows another in the same block. */
export function followsText(lines: readonly OutlinedLine[], index: number): boolean {
  const line = lines[index];
  return line?.role === 'text' && !line.opensBlock && lines[index - 1]?.role === 'text';
}

/** Tells whether text follows in the same block. */
export function precedesText(lines: readonly OutlinedLine[], index: number): boolean {
  const after = lines[index + 1];
  return after?.role === 'text' && !after.opensBlock;
}

/** Tells whether a blank line parts the text lines. */
export function hasParagraphBreaks(lines: readonly OutlinedLine[]): boolean {
  const first = lines.findIndex(({ role }) => role === 'text');
  const last = lines.findLastIndex(({ role }) => role === 'text');
  return lines.slice(first + 1, last + 1).some(({ opensBlock }) => opensBlock);
}

function isWrapped(lines: readonly OutlinedLine[]): boolean {
  const inner = lines.filter((line, index) => line.role === 'text' && precedesText(lines, index));
  const open = inner.filter(line => !endsAsSentence(line.text));
  if (open.length < 2 || open.length * 2 <= inner.length) return false;
  const width = wrapWidth(lines);
  if (width < WRAP_WIDTH.min || width > WRAP_WIDTH.max) return false;
  const full = lines.filter(
    (line, index) =>
      line.role === 'text' &&
      precedesText(lines, index) &&
      line.text.length + 1 + firstWordLength(lines[index + 1]?.text ?? '') > width,
  );
  return full.length >= FULL_SHARE * inner.length;
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
 * Judged by the ends of paragraphs where they are known, else by the lines long enough for prose;
 * where there are none, by every line below the first, headings among them.
 */
function isPunctuated(lines: readonly OutlinedLine[], wrapped: boolean): boolean {
  const text = lines.filter(({ role }) => role === 'text');
  const prose = wrapped
    ? lines.filter((_, index) => followsText(lines, index) && !precedesText(lines, index))
    : text.filter(line => line.text.length >= PROSE_LENGTH);
  if (prose.length > 0) return shareOfClosed(prose) >= CLOSED_SHARE.prose;
  return shareOfClosed(text.length > 1 ? text.slice(1) : text) >= CLOSED_SHARE.any;
}

function shareOfClosed(lines: readonly OutlinedLine[]): number {
  const closed = lines.filter(({ text }) => endsAsSentence(text) || endsMidSentence(text));
  return lines.length === 0 ? 1 : closed.length / lines.length;
}
