import type { Landmark } from '../../article.ts';
import type { Block, Extract } from '../extract.ts';
import type { LineGroup } from './groupParagraphs.ts';
import { markHeadings } from './markHeadings.ts';

const GAP = '\n\n';

/**
 * Writes paragraphs as text that keeps the ends of lines, and says where other pages begin. Blocks are
 * null without headings: the outline of plain text finds more then.
 */
export function writeGroups(
  groups: readonly LineGroup[],
): Pick<Extract, 'text' | 'blocks' | 'landmarks'> {
  const levels = markHeadings(groups);
  const blocks: Block[] = [];
  const landmarks: Landmark[] = [];
  const parts: string[] = [];
  let offset = 0;
  for (const group of groups) {
    const start = offset;
    for (const { text, page } of group.lines) {
      if (landmarks.at(-1)?.page !== page) {
        landmarks.push({ start: offset, page, chapter: null, time: null });
      }
      offset += text.length + 1;
    }
    parts.push(group.lines.map(({ text }) => text).join('\n'));
    const level = levels.get(group) ?? null;
    blocks.push({ start, end: offset - 1, role: level === null ? 'text' : 'heading', level });
    offset += GAP.length - 1;
  }
  return { text: parts.join(GAP), blocks: levels.size === 0 ? null : blocks, landmarks };
}
