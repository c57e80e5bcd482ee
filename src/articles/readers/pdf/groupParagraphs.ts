import { endsAsSentence, endsMidSentence } from '../../lines/lineEnd.ts';
import { type Line, median } from './page.ts';

/** The lines of a paragraph, which may run over columns and pages. */
export interface LineGroup {
  readonly lines: Line[];
}

/** A gap of more than this share of the usual leading separates paragraphs. */
const WIDE_LEADING = 1.3;
/** Sizes that differ less are of the same text. */
const SAME_SIZE = 0.06;
/** Unit: font sizes. */
const INDENT = 0.7;
const BULLET = /^(?:[•●▪◦‣■□▶➢✓*·\uE000-\uF8FF]|[-–—](?=\s)|o(?=\s))\s*\S/u;
const NUMBERED = /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|§\s?\d+)\s/iu;
const STARTS_INSIDE = /^["'“‘(]?\p{Ll}/u;
const BROKEN_WORD = /\p{L}[-‐\u00ad]$/u;
const FIRST_WORD = /^\S{0,60}/u;

/** Groups the lines of a document, in reading order, to paragraphs. */
export function groupParagraphs(lines: readonly Line[]): LineGroup[] {
  const leading = usualLeading(lines);
  const groups: LineGroup[] = [];
  for (const [index, line] of lines.entries()) {
    const open = openGroup(groups, line, lines[index + 1], leading);
    if (open === undefined) groups.push({ lines: [line] });
    else open.lines.push(line);
  }
  return groups;
}

/** The group that a line continues. */
function openGroup(
  groups: readonly LineGroup[],
  line: Line,
  after: Line | undefined,
  leading: (line: Line) => number,
): LineGroup | undefined {
  const group = groups.at(-1);
  const above = group?.lines.at(-1);
  if (group === undefined || above === undefined) return undefined;
  if (above.column !== line.column) return continuedGroup(groups, line, above);
  return continues(group, line, after, leading) ? group : undefined;
}

/** The distance of lines within paragraphs by the size of their font, in whole points. */
function usualLeading(lines: readonly Line[]): (line: Line) => number {
  const gaps = new Map<number, number[]>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before?.column !== line.column || !isSameSize(before, line)) continue;
    const size = Math.round(line.size);
    const known = gaps.get(size);
    if (known === undefined) gaps.set(size, [line.y - before.y]);
    else known.push(line.y - before.y);
  }
  const medians = new Map([...gaps].map(([size, values]) => [size, median(values)]));
  return ({ size }) => Math.min(medians.get(Math.round(size)) ?? Infinity, 2 * size);
}

/** Whether a line continues the paragraph above it in its column. */
function continues(
  { lines }: LineGroup,
  line: Line,
  after: Line | undefined,
  leading: (line: Line) => number,
): boolean {
  const above = lines.at(-1);
  const [first] = lines;
  if (above === undefined || first === undefined || !isSameSize(above, line)) return false;
  if (line.y - above.y > WIDE_LEADING * leading(line)) return false;
  if (BULLET.test(line.text) || (NUMBERED.test(line.text) && ends(above))) return false;
  if (isIndented(above, line)) {
    const isHanging = after?.column === line.column && !isIndented(after, line);
    return isHanging || BULLET.test(first.text) || NUMBERED.test(first.text);
  }
  if (isIndented(line, above) && above !== first) return false;
  return !endsEarly(above, line);
}

/** The paragraph of the column before that a line at the top of a column continues. */
function continuedGroup(
  groups: readonly LineGroup[],
  line: Line,
  before: Line,
): LineGroup | undefined {
  if (BULLET.test(line.text)) return undefined;
  const group = groups.findLast(candidate => {
    const last = candidate.lines.at(-1);
    return last?.column !== before.column || isSameSize(last, line);
  });
  const lines = group?.lines ?? [];
  const last = lines.at(-1);
  if (last?.column !== before.column || !isSameSize(last, line)) return undefined;
  if (endsAsSentence(last.text)) return undefined;
  if (STARTS_INSIDE.test(line.text)) return group;
  const isInside = lines.length > 1 && isFull(last) && !isIndentedIn(line);
  return BROKEN_WORD.test(last.text) || isInside ? group : undefined;
}

/** Whether a sentence ends with the line above although the next word has room there. */
function endsEarly(above: Line, line: Line): boolean {
  if (!endsAsSentence(above.text)) return false;
  const word = FIRST_WORD.exec(line.text)?.[0].length ?? 0;
  const letterWidth = (line.right - line.left) / Math.max(1, line.text.length);
  return above.column.right - above.right > (word + 2) * letterWidth;
}

function ends({ text }: Line): boolean {
  return endsAsSentence(text) || endsMidSentence(text);
}

/** Whether a line reaches the right edge of its column, nearly. */
function isFull({ right, column }: Line): boolean {
  return column.right - right < 0.25 * (column.right - column.left);
}

function isIndentedIn({ left, column, size }: Line): boolean {
  return left - column.left > INDENT * size;
}

function isIndented(above: Line, line: Line): boolean {
  return line.left - above.left > INDENT * line.size;
}

function isSameSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) <= SAME_SIZE * Math.max(a.size, b.size);
}
