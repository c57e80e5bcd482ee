/** A piece of text on a page; a wide gap separates it from the next. Unit of lengths: points. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline, counted downwards. */
  readonly y: number;
  /** Height of the font. */
  readonly size: number;
}

/** A line of a column. */
export interface Line extends Piece {
  /** Counted from 1. */
  readonly page: number;
  /** Lines of the same column of the same page share it. */
  readonly column: Column;
}

/** Where the lines of a column start and end. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** Whether two baselines are one, raised signs included. */
export function isLevel(a: Piece, b: Piece): boolean {
  return Math.abs(a.y - b.y) < 0.4 * Math.max(a.size, b.size);
}

/** The middle of some numbers; 0 without any. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
