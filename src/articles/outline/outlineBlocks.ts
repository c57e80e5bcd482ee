import type { Paragraph, TextRange } from '../article.ts';
import { isBoilerplate } from '../boilerplate/isBoilerplate.ts';
import { readableText } from '../lines/markup.ts';
import type { Block } from '../readers/extract.ts';
import { type OutlinedLine, type Role, readLayout } from './layout.ts';
import { markBoilerplate } from './markBoilerplate.ts';
import { markTitle } from './markTitle.ts';
import { type Outline, readSource, splitOutlet } from './readOutline.ts';

const LINE_END = /[\r\n]+/u;

/**
 * Finds the title, publisher, headings and paragraphs of a text whose format marks up its blocks. Each
 * block of text is a paragraph, unless it is boilerplate.
 *
 * @param stated the title that the file states, or null
 */
export function outlineBlocks(
  text: string,
  blocks: readonly Block[],
  stated: string | null,
): Outline {
  const lines = blocks.flatMap((block, at) => lineOf(text, block, at));
  const layout = { wrapped: false, punctuated: readLayout(lines).punctuated };
  const top = markTopHeading(lines, blocks, stated);
  const [title, outlet] = splitOutlet(top ?? markTitle(lines, layout));
  markBoilerplate(lines, layout);
  const paragraphs = paragraphsOf(lines);
  return {
    title,
    publisher: readSource(text, paragraphs) ?? outlet,
    paragraphs,
    landmarks: [],
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
 * Marks the heading that is the title: the first one of level 1. Where a title is stated, any other
 * heading is that of a section.
 */
function markTopHeading(
  lines: readonly OutlinedLine[],
  blocks: readonly Block[],
  stated: string | null,
): string | null {
  const top = lines.find(({ role, number }) => role === 'heading' && blocks[number]?.level === 1);
  if (top === undefined) return null;
  const title = readableText(top.text);
  if (stated === null || isSame(title, stated)) top.role = 'title';
  return title;
}

function isSame(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(title: string): string {
  return title.replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

function paragraphsOf(lines: readonly OutlinedLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let heading: string | null = null;
  for (const { role, text, start, end } of lines) {
    if (role === 'heading') heading = readableText(text);
    if (role === 'text') paragraphs.push({ number: paragraphs.length + 1, start, end, heading });
  }
  return paragraphs;
}

/** A range without the white space at its ends. */
function trimmed(text: string, { start, end }: TextRange): TextRange {
  const slice = text.slice(start, end);
  const first = start + slice.length - slice.trimStart().length;
  return { start: first, end: first + slice.trim().length };
}
