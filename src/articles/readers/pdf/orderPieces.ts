import { type Column, isLevel, type Line, median, type Piece } from './page.ts';

/** What the text at both sides of a gutter must be like; the cells of a table are narrower. */
const COLUMN = {
  lines: 5,
  /** Median width of a line. Unit: font sizes. */
  width: 10,
} as const;
/** Width of a gutter. Unit: font sizes. */
const GUTTER = 0.8;
/** Share of the lines that may run across a gutter, such as titles and tables. */
const MAX_CROSSING = 0.4;
/** Positions tried for a gutter across a page. */
const STEPS = 100;
/** Columns beside each other on a page, at most two to this power. */
const MAX_DEPTH = 3;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu;

/**
 * Puts the pieces of a page into reading order and joins them to lines: column by column between the
 * lines that run across columns, and each column from the top down.
 */
export function orderPieces(pieces: readonly Piece[], page: number): Line[] {
  return orderRegion(pieces, 0).flatMap(column => readColumn(column, page));
}

function orderRegion(pieces: readonly Piece[], depth: number): Piece[][] {
  const gutter = depth < MAX_DEPTH ? findGutter(pieces) : null;
  if (gutter === null) return pieces.length > 0 ? [[...pieces]] : [];
  const columns: Piece[][] = [];
  let left: Piece[] = [];
  let right: Piece[] = [];
  let across: Piece[] = [];
  const flush = (): void => {
    if (across.length > 0) columns.push(across);
    columns.push(...orderRegion(left, depth + 1), ...orderRegion(right, depth + 1));
    [left, right, across] = [[], [], []];
  };
  for (const piece of byBaseline(pieces)) {
    const isAcross = piece.left < gutter && piece.right > gutter;
    if (isAcross && left.length + right.length > 0) flush();
    if (isAcross) across.push(piece);
    else if (piece.right <= gutter) left.push(piece);
    else right.push(piece);
  }
  flush();
  return columns;
}

/** The place between two columns of text that the fewest lines cross; null without one. */
function findGutter(pieces: readonly Piece[]): number | null {
  const { left, right } = boundsOf(pieces);
  const margin = GUTTER * median(pieces.map(({ size }) => size));
  let best: { readonly x: number; readonly crossing: number } | null = null;
  for (let step = 1; step < STEPS; step += 1) {
    const x = left + ((right - left) * step) / STEPS;
    const before = pieces.filter(piece => piece.right <= x);
    const after = pieces.filter(piece => piece.left >= x);
    const crossing = pieces.length - before.length - after.length;
    if (crossing > MAX_CROSSING * pieces.length || crossing >= (best?.crossing ?? Infinity))
      continue;
    const gap = boundsOf(after).left - boundsOf(before).right;
    if (gap >= margin && isTextColumn(before) && isTextColumn(after)) best = { x, crossing };
  }
  return best?.x ?? null;
}

function isTextColumn(pieces: readonly Piece[]): boolean {
  const sizes = pieces.map(({ left, right, size }) => (right - left) / size);
  return pieces.length >= COLUMN.lines && median(sizes) >= COLUMN.width;
}

function readColumn(pieces: readonly Piece[], page: number): Line[] {
  const column = boundsOf(pieces);
  return byBaseline(pieces)
    .reduce<Piece[][]>(addToRow, [])
    .map(row => lineOf(row, page, column));
}

function addToRow(rows: Piece[][], piece: Piece): Piece[][] {
  const row = rows.at(-1);
  const [first] = row ?? [];
  if (row !== undefined && first !== undefined && isLevel(first, piece)) row.push(piece);
  else rows.push([piece]);
  return rows;
}

function lineOf(row: readonly Piece[], page: number, column: Column): Line {
  const isLeftward = runsToLeft(row.map(({ text }) => text).join(''));
  const ordered = row.toSorted((a, b) => (isLeftward ? b.left - a.left : a.left - b.left));
  const largest = ordered.reduce((a, b) => (b.size > a.size ? b : a));
  return {
    ...boundsOf(row),
    text: ordered.map(({ text }) => text).join(' '),
    y: largest.y,
    size: largest.size,
    page,
    column,
  };
}

function runsToLeft(text: string): boolean {
  return (text.match(RIGHT_TO_LEFT)?.length ?? 0) * 2 > text.length;
}

function byBaseline(pieces: readonly Piece[]): Piece[] {
  return pieces.toSorted((a, b) => a.y - b.y);
}

function boundsOf(pieces: readonly Piece[]): Column {
  let left = Infinity;
  let right = -Infinity;
  for (const piece of pieces) {
    left = Math.min(left, piece.left);
    right = Math.max(right, piece.right);
  }
  return { left, right };
}
