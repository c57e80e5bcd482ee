import type { Block } from '../extract.ts';
import type { ContentsEntry } from './readContents.ts';

/** The text of a file of a book. */
export interface SectionText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Where a chapter starts in the text of a file. */
export interface Chapter {
  readonly start: number;
  readonly title: string;
}

/**
 * The chapters that start in a file of a book. An entry of the table of contents that refers to the
 * whole file starts with it; one that refers into the file starts at the heading with its title. Without
 * a table of contents, a file is a chapter named by its first heading.
 */
export function findChapters(
  section: SectionText,
  entries: readonly ContentsEntry[] | null,
): Chapter[] {
  const headings = section.blocks.filter(({ role }) => role === 'heading');
  if (entries === null) return headings.slice(0, 1).map(block => chapterAt(0, section, block));
  const chapters = new Map<number, Chapter>();
  let next = 0;
  for (const [index, { title, fragment }] of entries.entries()) {
    const found = headings.findIndex((block, at) => at >= next && isTitled(section, block, title));
    const heading = headings[found];
    const isWhole = fragment === null || (index === 0 && heading === undefined);
    const start = isWhole ? 0 : heading?.start;
    if (found >= 0) next = found + 1;
    if (start !== undefined && !chapters.has(start)) chapters.set(start, { start, title });
  }
  return [...chapters.values()].sort((a, b) => a.start - b.start);
}

function chapterAt(start: number, { text }: SectionText, block: Block): Chapter {
  return { start, title: text.slice(block.start, block.end) };
}

/** Whether a heading is what a table of contents calls `title`; numbers and signs often differ. */
function isTitled({ text }: SectionText, { start, end }: Block, title: string): boolean {
  const heading = lettersOf(text.slice(start, end));
  const wanted = lettersOf(title);
  if (wanted === '' || heading === '') return false;
  return heading === wanted || heading.startsWith(wanted) || wanted.endsWith(heading);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
