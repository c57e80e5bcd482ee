import type { Landmark, TextRange } from '../article.ts';

/** What a block is in its document. */
export type BlockRole = 'heading' | 'text' | 'boilerplate';

/** A part of a document that its format marks up, such as a paragraph or a list item. */
export interface Block extends TextRange {
  readonly role: BlockRole;
  /** 1 to 6 for a heading, else null. */
  readonly level: number | null;
}

/** What a reader finds of one article in a file. */
export interface Extract {
  /** What quotes are cut from. */
  readonly text: string;
  /** In reading order, apart; null where nothing is marked up and the structure is inferred from lines. */
  readonly blocks: readonly Block[] | null;
  /** Sorted by their start. */
  readonly landmarks: readonly Landmark[];
  /** The number in the file of the text's first line; null where the format has no lines. */
  readonly firstLine: number | null;
  /** Metadata by the name that the file gives it, as it was written there; `readMetadata` makes sense of it. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What was wrong but did not prevent reading; each continues a sentence after the file name. */
  readonly warnings: readonly string[];
}

/** The articles of a file, or why it has none; the reason continues a sentence after the file name. */
export type ReadResult =
  | { readonly ok: true; readonly extracts: readonly Extract[] }
  | { readonly ok: false; readonly reason: string };

/** A reader of text takes decoded text without a byte-order mark; any other takes the file's bytes. */
export type Reader<Input extends string | Uint8Array> = (
  input: Input,
) => ReadResult | Promise<ReadResult>;
