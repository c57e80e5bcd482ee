import type { TextRange } from '../../articles/article.ts';

/** A number, date or name where it stands in a text. */
export interface Entity extends TextRange {
  /** What it is the same by in whatever spelling; a text that holds any of these may tell of it. */
  readonly keys: readonly string[];
  /** Other keys that a text with this holds: that of its month, with a day. */
  readonly implied: readonly string[];
}
