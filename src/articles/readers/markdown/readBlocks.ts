import type { TextRange } from '../../article.ts';
import { looksLikeHeading } from '../../lines/headings.ts';
import { isImage, isStrong } from '../../lines/markup.ts';
import { splitLines } from '../../lines/splitLines.ts';
import type { Block } from '../extract.ts';
import type { Mark } from './marks.ts';

/** The level of a line in bold that stands where a heading would. */
const BOLD_LEVEL = 6;

/**
 * The blocks of a text: its headings, table rows, and what blank lines and marks part. A list without
 * blank lines is one block.
 *
 * `marks` are in ascending order.
 */
export function readBlocks(text: string, marks: readonly Mark[]): Block[] {
  const blocks: Block[] = [];
  let cursor = 0;
  for (const mark of marks) {
    if (mark.start < cursor) continue;
    blocks.push(...readRuns(text, { start: cursor, end: mark.start }));
    if (mark.kind === 'row') blocks.push(...blockOf(text, mark));
    if (mark.kind === 'heading') blocks.push(...blockOf(text, mark.text, mark.level));
    cursor = mark.end;
  }
  return [...blocks, ...readRuns(text, { start: cursor, end: text.length })];
}

/** The blocks that blank lines part; an image on a line of its own is parted from its caption. */
function readRuns(text: string, { start, end }: TextRange): Block[] {
  const runs: TextRange[] = [];
  let followsImage = false;
  for (const line of splitLines(text.slice(start, end)).visible) {
    const range = { start: start + line.start, end: start + line.end };
    const open = runs.at(-1);
    const isAlone = isImage(line.text);
    if (open === undefined || line.opensBlock || isAlone || followsImage) runs.push(range);
    else runs[runs.length - 1] = { start: open.start, end: range.end };
    followsImage = isAlone;
  }
  return runs.flatMap(run => {
    const line = text.slice(run.start, run.end);
    return blockOf(text, run, isStrong(line) && looksLikeHeading(line) ? BOLD_LEVEL : null);
  });
}

/** A block without the white space around it; none without a letter or digit. */
function blockOf(text: string, { start, end }: TextRange, level: number | null = null): Block[] {
  const content = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(content)) return [];
  return [
    {
      start: end - content.trimStart().length,
      end: start + content.trimEnd().length,
      role: level === null ? 'text' : 'heading',
      level,
    },
  ];
}
