import type { Reader } from './extract.ts';
import { NAMED_ONLY } from './namedOnly.ts';
import type { Signature } from './signatures.ts';
import { readText } from './text/readText.ts';

/** A format of files. */
export interface Format {
  /** As it is called in messages: "PDF". */
  readonly name: string;
  /** The endings of its files, in lower case. */
  readonly endings: readonly string[];
  /** Those of its endings that files of other formats have too; such files are only counted. */
  readonly sharedEndings?: readonly string[];
  /** Recognizes its files by their content; null if any text may be one. */
  readonly signature: Signature | null;
  /** Whether a text with one of its endings is one, whatever its signature says. */
  readonly isAssumed: boolean;
  /** Null if its files are recognized only to be named. */
  readonly reader: FormatReader | null;
}

/** How the files of a format are read. */
export type FormatReader = TextReader | BytesReader;

interface ReaderBase {
  /** Raised by one when it extracts anything else from the same file: what it extracted before is dropped. */
  readonly version: number;
  /** Where it runs. A short text may be read in the main thread; a process can be killed for its memory. */
  readonly place: 'main thread' | 'worker' | 'process';
}

interface TextReader extends ReaderBase {
  readonly input: 'text';
  readonly load: () => Promise<Reader<string>>;
}

interface BytesReader extends ReaderBase {
  readonly input: 'bytes';
  readonly load: () => Promise<Reader<Uint8Array>>;
}

const PLAIN_TEXT: Format = {
  name: 'plain text',
  endings: ['.txt', '.text'],
  signature: null,
  isAssumed: true,
  reader: {
    input: 'text',
    place: 'main thread',
    version: 1,
    load: () => Promise.resolve(readText),
  },
};

/** The formats by which files are recognized, a special one before the general. */
export const FORMATS: readonly Format[] = [
  PLAIN_TEXT,
  { ...PLAIN_TEXT, name: 'Markdown', endings: ['.md', '.markdown'] },
  { ...PLAIN_TEXT, name: 'MDX', endings: ['.mdx'] },
  ...NAMED_ONLY.map(([name, signature]) => ({
    name,
    signature,
    endings: [],
    isAssumed: false,
    reader: null,
  })),
];

/** The endings of the files that are read. */
export const ENDINGS: readonly string[] = FORMATS.flatMap(({ endings }) => endings);

/** The endings for a sentence: ".txt, .md, or .pdf". */
export const ENDINGS_TEXT = new Intl.ListFormat('en', { type: 'disjunction' }).format(ENDINGS);
