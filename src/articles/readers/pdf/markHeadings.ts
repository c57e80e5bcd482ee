import { endsAsSentence } from '../../lines/lineEnd.ts';
import type { LineGroup } from './groupParagraphs.ts';

/** Smallest size of a heading. Unit: sizes of the body's font. */
const HEADING_SIZE = 1.12;
/** Unit: UTF-16 code units. */
const MAX_LENGTH = 200;
const MAX_LEVEL = 6;

/** The level of each group that is a heading by the size of its font: the largest is 1. */
export function markHeadings(groups: readonly LineGroup[]): Map<LineGroup, number> {
  const body = bodySize(groups);
  const headings = groups.filter(group => isHeading(group, body));
  const sizes = [...new Set(headings.map(sizeOf))].sort((a, b) => b - a);
  return new Map(
    headings.map(group => [group, Math.min(sizes.indexOf(sizeOf(group)) + 1, MAX_LEVEL)]),
  );
}

/** The size of most characters. */
function bodySize(groups: readonly LineGroup[]): number {
  const lengths = new Map<number, number>();
  for (const group of groups) {
    const size = sizeOf(group);
    lengths.set(size, (lengths.get(size) ?? 0) + textOf(group).length);
  }
  const [size] = [...lengths].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  return size;
}

function isHeading(group: LineGroup, body: number): boolean {
  const text = textOf(group);
  const isLarge = sizeOf(group) >= HEADING_SIZE * body;
  const isLine = text.length <= MAX_LENGTH && /\p{L}{2}/u.test(text);
  return isLarge && isLine && !(endsAsSentence(text) && text.endsWith('.'));
}

/** The size of the first line, to half a point. */
function sizeOf({ lines }: LineGroup): number {
  return Math.round((lines[0]?.size ?? 0) * 2) / 2;
}

function textOf({ lines }: LineGroup): string {
  return lines.map(({ text }) => text).join(' ');
}
