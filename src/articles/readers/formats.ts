import type { Reader } from './extract.ts';
import { NAMED_ONLY } from './namedOnly.ts';
import {
  isHtml,
  isJsonFeed,
  isMail,
  isSubtitles,
  isXmlFeed,
  type Signature,
  startsWith,
  zipWith,
} from './signatures.ts';
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
  /** Where it runs; a process can be killed for its memory. */
  readonly place: 'worker' | 'process';
  /** Files up to this size are read in the main thread, in less than 20 milliseconds. Unit: bytes. */
  readonly mainThreadSize: number;
  /** Whether its extracts are saved; not if they are as quick to make as to load. */
  readonly isSaved: boolean;
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
    place: 'worker',
    mainThreadSize: 50_000,
    isSaved: false,
    version: 2,
    load: () => Promise.resolve(readText),
  },
};

/** How text with markup is read, as long as it is in no other way. */
const MARKUP = { input: 'text', place: 'worker', mainThreadSize: 0, isSaved: true } as const;
/** How archives and other binary files are read. */
const BINARY = { input: 'bytes', place: 'process', mainThreadSize: 0, isSaved: true } as const;
/** Micromark reads about a megabyte a second. Unit: bytes. */
const MARKDOWN_SIZE = 8000;

/** The formats by which files are recognized, a special one before the general. */
export const FORMATS: readonly Format[] = [
  PLAIN_TEXT,
  {
    name: 'Markdown',
    endings: ['.md', '.markdown'],
    signature: null,
    isAssumed: true,
    reader: {
      ...MARKUP,
      mainThreadSize: MARKDOWN_SIZE,
      version: 4,
      load: async () => (await import('./markdown/readMarkdown.ts')).readMarkdown,
    },
  },
  {
    name: 'MDX',
    endings: ['.mdx'],
    signature: null,
    isAssumed: true,
    reader: {
      ...MARKUP,
      mainThreadSize: MARKDOWN_SIZE,
      version: 4,
      load: async () => (await import('./markdown/readMarkdown.ts')).readMdx,
    },
  },
  {
    name: 'HTML',
    endings: ['.html', '.htm', '.xhtml'],
    signature: isHtml,
    isAssumed: true,
    reader: {
      ...MARKUP,
      version: 2,
      load: async () => (await import('./html/readHtml.ts')).readHtml,
    },
  },
  {
    name: 'a feed',
    endings: ['.rss', '.atom', '.xml', '.json'],
    sharedEndings: ['.xml', '.json'],
    signature: head => isXmlFeed(head) || isJsonFeed(head),
    isAssumed: false,
    reader: {
      ...MARKUP,
      version: 2,
      load: async () => (await import('./feed/readFeed.ts')).readFeed,
    },
  },
  {
    name: 'an e-mail message',
    endings: ['.eml'],
    signature: isMail,
    isAssumed: true,
    reader: {
      ...MARKUP,
      input: 'bytes',
      version: 2,
      load: async () => (await import('./email/readEmail.ts')).readEmail,
    },
  },
  {
    name: 'subtitles',
    endings: ['.srt', '.vtt'],
    signature: isSubtitles,
    isAssumed: false,
    reader: {
      ...MARKUP,
      version: 1,
      load: async () => (await import('./subtitles/readSubtitles.ts')).readSubtitles,
    },
  },
  {
    name: 'PDF',
    endings: ['.pdf'],
    signature: startsWith('%PDF-'),
    isAssumed: false,
    reader: {
      ...BINARY,
      version: 1,
      load: async () => (await import('./pdf/readPdf.ts')).readPdf,
    },
  },
  {
    name: 'DOCX',
    endings: ['.docx'],
    signature: zipWith('word/document.xml'),
    isAssumed: false,
    reader: {
      ...BINARY,
      version: 1,
      load: async () => (await import('./docx/readDocx.ts')).readDocx,
    },
  },
  {
    name: 'EPUB',
    endings: ['.epub'],
    signature: zipWith('application/epub+zip'),
    isAssumed: false,
    reader: {
      ...BINARY,
      version: 2,
      load: async () => (await import('./epub/readEpub.ts')).readEpub,
    },
  },
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
