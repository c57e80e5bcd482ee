import type { TextRange } from '../../articles/article.ts';

/** A number, date or name in a text. */
export interface Entity extends TextRange {
  /** Keys shared by all spellings; a text with any of them may mention the same entity. */
  readonly keys: readonly string[];
  /** Further keys of the text, such as the month of a day. */
  readonly implied: readonly string[];
}
