import type { Block, Extract } from '../extract.ts';

/** The text of some of its blocks, apart by a blank line. */
export function joinBlocks(
  text: string,
  chosen: readonly Block[],
): Pick<Extract, 'text' | 'blocks'> {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let start = 0;
  for (const { start: from, end: to, role, level } of chosen) {
    const end = start + to - from;
    parts.push(text.slice(from, to));
    blocks.push({ start, end, role, level });
    start = end + '\n\n'.length;
  }
  return { text: parts.join('\n\n'), blocks };
}
