import type { Article } from '../articles/article.ts';
import { computeArticleKey } from '../articles/articleKey.ts';
import { type ParseResult, parseText } from '../articles/parseArticle.ts';
import { createWorkerPool, type RunLimits, WorkerLimitError } from '../concurrency/workerPool.ts';
import type { ApartArticle } from '../search/searchIndex.ts';
import type { ParseText } from '../sources/folder/readFiles.ts';
import type { ArticleText, LongArticleResult } from './readLongArticle.ts';
import { unpackForms } from './saved/listedForms.ts';
import { unpackArticle, unpackReading } from './saved/packedArticle.ts';

/** Parses articles without blocking the main thread for long. */
export interface ArticleReader {
  readonly parse: ParseText;
  /** The words of an article that was parsed in a worker; null for any other, and after the first call. */
  readonly takeReading: (article: Article) => ApartArticle | null;
  /** Aborts running parses. */
  readonly close: () => Promise<void>;
}

/**
 * Longer texts are parsed in a worker. Parsing a shorter one, as nearly all articles are, takes less time
 * than starting a worker, even for hostile text. Unit: UTF-16 code units.
 */
const MAX_MAIN_THREAD_LENGTH = 50_000;
/** Limits for parsing one article; a book of 5 MiB takes a twentieth of the time. */
const RUN_LIMITS: RunLimits = { time: 60_000, heap: 512 };
type LongRead = Extract<LongArticleResult, { ok: true }>;

/** Creates a reader; its workers start with the first long article. */
export function createArticleReader(limits: RunLimits = RUN_LIMITS): ArticleReader {
  const pool = createWorkerPool<ArticleText, LongArticleResult>(
    new URL('readLongArticle.ts', import.meta.url),
    limits,
  );
  const readings = new WeakMap<Article, LongRead>();
  /** Reasons by id why a text was rejected, so that reloads do not parse it again. */
  const rejections = new Map<string, { readonly key: string; readonly reason: string }>();

  async function parseLong(id: string, text: string): Promise<ParseResult> {
    const key = computeArticleKey({ id, text });
    const rejection = rejections.get(id);
    if (rejection?.key === key) return { ok: false, reason: rejection.reason };
    const read = await readWithin(id, text);
    if (!read.ok) {
      rejections.set(id, { key, reason: read.reason });
      return read;
    }
    rejections.delete(id);
    const article = unpackArticle(read.packed, { id, text });
    readings.set(article, read);
    return { ok: true, article };
  }

  async function readWithin(id: string, text: string): Promise<LongArticleResult> {
    try {
      return await pool.run({ id, text });
    } catch (error) {
      if (error instanceof WorkerLimitError)
        return { ok: false, reason: reasonOf(error.limit, limits) };
      throw error;
    }
  }

  return {
    parse: (id, text) =>
      text.length > MAX_MAIN_THREAD_LENGTH ? parseLong(id, text) : parseText(id, text),
    takeReading: article => {
      const read = readings.get(article);
      if (read === undefined) return null;
      readings.delete(article);
      return { lexicon: unpackForms(read.forms), read: unpackReading(read.packed, article) };
    },
    close: pool.close,
  };
}

function reasonOf(limit: keyof RunLimits, { time, heap }: RunLimits): string {
  const excess = {
    time: `takes longer than ${time / 1000} seconds`,
    heap: `takes more than ${heap} MiB of memory`,
  };
  return `${excess[limit]} to read; divide it into smaller files`;
}
