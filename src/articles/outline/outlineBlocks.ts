import type { TextRange } from '../article.ts';
import { isBoilerplate } from '../boilerplate/isBoilerplate.ts';
import { readableText } from '../lines/markup.ts';
import type { Block } from '../readers/extract.ts';
import { groupParagraphs } from './groupParagraphs.ts';
import { type Layout, type OutlinedLine, type Role, readLayout } from './layout.ts';
import { markArmour } from './markArmour.ts';
import { markBoilerplate } from './markBoilerplate.ts';
import { markTimes } from './markTimes.ts';
import { markTitle } from './markTitle.ts';
import { type Outline, readLandmarks, readSource, splitOutlet } from './readOutline.ts';
import { readPublished } from './readPublished.ts';

/** What is known of a text besides its blocks. */
interface Known {
  /** The title that the file states, or null. */
  readonly stated: string | null;
  /** Whether it is all speech, which has no title. */
  readonly isSpeech: boolean;
}

const LINE_END = /[\r\n]+/u;

/**
 * Finds the title, publisher, date, headings, paragraphs and times of a text whose format marks up its blocks.
 * Each block of text is a paragraph, unless it is boilerplate.
 */
export function outlineBlocks(
  text: string,
  blocks: readonly Block[],
  { stated, isSpeech }: Known,
): Outline {
  const lines = blocks.flatMap((block, at) => lineOf(text, block, at));
  markArmour(lines);
  markTimes(lines);
  const layout = { wrapped: false, punctuated: readLayout(lines).punctuated };
  const [title, outlet] = splitOutlet(isSpeech ? null : findTitle(lines, blocks, layout, stated));
  markBoilerplate(lines, layout);
  markNoticeHeadings(lines);
  const paragraphs = groupParagraphs(lines, layout);
  return {
    title,
    publisher: readSource(text, paragraphs) ?? outlet,
    published: readPublished(lines, paragraphs),
    paragraphs,
    landmarks: readLandmarks(lines),
  };
}

/** A block as if it were a line, by its number among the blocks; none if it is blank. */
function lineOf(text: string, { start, end, role }: Block, at: number): OutlinedLine[] {
  const range = trimmed(text, { start, end });
  const written = text.slice(range.start, range.end);
  if (written === '') return [];
  const lines = linesOf(written);
  const line = lines.join(' ');
  return [
    {
      ...range,
      number: at,
      text: line,
      opensBlock: true,
      role: role === 'text' ? roleOf(line, lines) : role,
    },
  ];
}

function linesOf(written: string): string[] {
  return written
    .split(LINE_END)
    .map(line => line.trim())
    .filter(line => line !== '');
}

function roleOf(line: string, lines: readonly string[]): Role {
  return isBoilerplate(line) || lines.every(isBoilerplate) ? 'boilerplate' : 'text';
}

/**
 * Marks the title and returns it: the first heading of level 1, or else what looks like one at the top.
 * Where a title is stated, any other heading is that of a section.
 */
function findTitle(
  lines: OutlinedLine[],
  blocks: readonly Block[],
  layout: Layout,
  stated: string | null,
): string | null {
  const first = lines.find(({ role }) => role !== 'boilerplate');
  const top = lines.find(({ role, number }) => role === 'heading' && blocks[number]?.level === 1);
  for (const line of [first, top]) {
    if (line === undefined || stated === null || !isSame(line.text, stated)) continue;
    line.role = 'title';
    return stated;
  }
  if (top === undefined) return markTitle(lines, layout);
  if (stated === null) top.role = 'title';
  return readableText(top.text);
}

/** Marks the headings of notices, such as the offer of a newsletter. */
function markNoticeHeadings(lines: readonly OutlinedLine[]): void {
  for (const [index, line] of lines.entries()) {
    const isAbove = line.role === 'heading' && lines[index + 1]?.role === 'boilerplate';
    if (isAbove && isBoilerplate(line.text)) line.role = 'boilerplate';
  }
}

function isSame(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(title: string): string {
  return title.replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** A range without the white space at its ends. */
function trimmed(text: string, { start, end }: TextRange): TextRange {
  const slice = text.slice(start, end);
  const first = start + slice.length - slice.trimStart().length;
  return { start: first, end: first + slice.trim().length };
}
