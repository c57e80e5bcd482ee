import type { Article } from '../articles/article.ts';
import { type ArticleInput, type ArticleResult, createArticle } from '../articles/createArticle.ts';
import type { ReadResult, Extract as SourceExtract } from '../articles/readers/extract.ts';
import { FORMATS, type Format } from '../articles/readers/formats.ts';
import { readExtracts } from '../articles/readers/readExtracts.ts';
import {
  type ReadFormat,
  recognizeFormat,
  type SourceFile,
} from '../articles/readers/recognizeFormat.ts';
import { fileReader, type ReadFile } from '../articles/readFile.ts';
import { createChildRunner } from '../concurrency/childRunner.ts';
import { RunLimitError, type RunLimits, type Runner } from '../concurrency/runner.ts';
import { TimeSlice } from '../concurrency/timeSlice.ts';
import { createWorkerPool } from '../concurrency/workerPool.ts';
import type { ApartArticle } from '../search/searchIndex.ts';
import { readingIn } from '../search/segments/segment.ts';
import type { LongArticleResult } from './readLongArticle.ts';
import { Refusals } from './refusals.ts';
import { type ExtractCache, NO_CACHE } from './saved/extractCache.ts';
import { unpackForms } from './saved/listedForms.ts';
import { unpackArticle } from './saved/packedArticle.ts';

/** Reads files without blocking the main thread for long; a file that exceeds a limit is a problem. */
export interface ArticleReader {
  readonly read: ReadFile;
  readonly extract: (file: SourceFile) => Promise<FileExtracts>;
  /** Makes an article of an extract; a long one in a worker. */
  readonly create: (input: ArticleInput) => Promise<ArticleResult>;
  /** The words of an article that was parsed in a worker; null for any other, and after the first call. */
  readonly takeReading: (article: Article) => ApartArticle | null;
  /** Aborts all reading. */
  readonly close: () => Promise<void>;
}

/** What was extracted from a file; as for `ReadFile` if nothing can be. */
type FileExtracts =
  | {
      readonly ok: true;
      readonly format: ReadFormat;
      readonly extracts: readonly SourceExtract[];
    }
  | { readonly ok: false; readonly reason: string | null };

/** How files are read. */
interface Options {
  /** Limits for each step of reading one file. */
  readonly limits?: RunLimits;
  /** What was extracted before. */
  readonly cache?: ExtractCache;
  readonly formats?: readonly Format[];
  /** The module whose `run` reads a file in a worker or in a child process. */
  readonly module?: URL;
}

/**
 * Longer texts are parsed in a worker. Parsing a shorter one, as nearly all articles are, takes less time
 * than starting a worker, even for hostile text. Unit: bytes of a file, UTF-16 code units of a text.
 */
const MAX_MAIN_THREAD_LENGTH = 50_000;
/** A book of 5 MiB takes a twentieth of the time. */
const RUN_LIMITS: RunLimits = { time: 60_000, memory: 512 };
const READ_APART = new URL('readApart.ts', import.meta.url);
type LongRead = Extract<LongArticleResult, { ok: true }>;

/** Creates a reader; its workers and its child process start when they are needed. */
export function createArticleReader({
  limits = RUN_LIMITS,
  cache = NO_CACHE,
  formats = FORMATS,
  module = READ_APART,
}: Options = {}): ArticleReader {
  const runners = {
    worker: createWorkerPool<SourceFile, ReadResult>(module, limits),
    process: createChildRunner<SourceFile, ReadResult>(module, limits),
  };
  const parsing = createWorkerPool<ArticleInput, LongArticleResult>(
    new URL('readLongArticle.ts', import.meta.url),
    limits,
  );
  const readings = new WeakMap<Article, LongRead>();
  const refusals = new Refusals();

  async function extract(file: SourceFile, format: ReadFormat): Promise<ReadResult> {
    const { place, mainThreadSize, isSaved } = format.reader;
    const run = (): Promise<ReadResult> =>
      file.bytes.length <= mainThreadSize
        ? readExtracts(file, format)
        : runWithin(runners[place], file, limits);
    return isSaved ? cache.findOr(file, format, run) : run();
  }

  async function parseLong(input: ArticleInput): Promise<ArticleResult> {
    const read = await runWithin(parsing, input, limits);
    if (!read.ok) return read;
    const { id, extract: source } = input;
    const article = unpackArticle(read.packed, { id, text: source.text });
    readings.set(article, read);
    return { ok: true, article };
  }

  const slice = new TimeSlice();
  async function create(input: ArticleInput): Promise<ArticleResult> {
    if (input.extract.text.length > MAX_MAIN_THREAD_LENGTH) return await parseLong(input);
    // A feed may have thousands of entries.
    if (slice.isOver) await slice.end();
    return createArticle(input);
  }

  const read = fileReader({ formats, extract, create });
  return {
    read: (file, known) => refusals.findOr(file, () => read(file, known)),
    extract: async file => {
      const recognized = recognizeFormat(file, formats);
      if (!recognized.ok) return recognized;
      const { format } = recognized;
      const found = await extract(file, format);
      return found.ok ? { ...found, format } : found;
    },
    create,
    takeReading: article => {
      const read = readings.get(article);
      if (read === undefined) return null;
      readings.delete(article);
      return { lexicon: unpackForms(read.forms), read: readingIn(read.arrays, 0) };
    },
    close: async () => {
      await Promise.all([...Object.values(runners), parsing].map(runner => runner.close()));
    },
  };
}

/** Runs a step of reading a file; any failure is a reason, unless the reader is being closed. */
async function runWithin<Input, Output>(
  runner: Runner<Input, Output>,
  input: Input,
  limits: RunLimits,
): Promise<Output | { readonly ok: false; readonly reason: string }> {
  try {
    return await runner.run(input);
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'AbortError') throw error;
    const isLimit = error instanceof RunLimitError;
    const reason = isLimit ? limitReason(error.limit, limits) : `cannot be read: ${error.message}`;
    return { ok: false, reason };
  }
}

function limitReason(limit: keyof RunLimits, { time, memory }: RunLimits): string {
  const excess = {
    time: `takes longer than ${time / 1000} seconds`,
    memory: `takes more than ${memory} MiB of memory`,
  };
  return `${excess[limit]} to read; divide it into smaller files`;
}
