import type { Article } from '../articles/article.ts';
import { computeArticleKey } from '../articles/articleKey.ts';
import { type ParseResult, parseText } from '../articles/parseArticle.ts';
import { createWorkerPool, type RunLimits, WorkerLimitError } from '../concurrency/workerPool.ts';
import type { ApartArticle } from '../search/readWords.ts';
import type { ParseText } from '../sources/folder/readArticles.ts';
import type { ArticleText, ReadLong } from './readLongArticle.ts';
import { unpackForms } from './saved/listedForms.ts';
import { unpackArticle, unpackReading } from './saved/packedArticle.ts';

/** Reads articles so that none keeps the main thread busy for long. */
export interface ArticleReader {
  readonly parse: ParseText;
  /** What was read of a long article beyond its paragraphs, given once; null for any other. */
  readonly takeReading: (article: Article) => ApartArticle | null;
  /** Ends what is being read. */
  readonly close: () => Promise<void>;
}

/**
 * A longer text is read in a worker. A shorter one, whatever it holds, takes less time here than a
 * worker takes to start, and nearly all articles are shorter. Unit: UTF-16 code units.
 */
const MAX_LENGTH_HERE = 50_000;
/** What reading one article may take; a book of 5 MiB takes a twentieth of the time. */
const RUN_LIMITS: RunLimits = { time: 60_000, heap: 512 };
type LongRead = Extract<ReadLong, { ok: true }>;

/** Makes a reader; its workers start with the first long article. */
export function createArticleReader(limits: RunLimits = RUN_LIMITS): ArticleReader {
  const pool = createWorkerPool<ArticleText, ReadLong>(
    new URL('readLongArticle.ts', import.meta.url),
    limits,
  );
  const readings = new WeakMap<Article, LongRead>();
  /** Why the text of a file gave no article, so that the next reload need not try again. */
  const refusals = new Map<string, { readonly key: string; readonly reason: string }>();

  async function parseLong(id: string, text: string): Promise<ParseResult> {
    const key = computeArticleKey({ id, text });
    const refusal = refusals.get(id);
    if (refusal?.key === key) return { ok: false, reason: refusal.reason };
    const read = await readWithin(id, text);
    if (!read.ok) {
      refusals.set(id, { key, reason: read.reason });
      return read;
    }
    refusals.delete(id);
    const article = unpackArticle(read.packed, { id, text });
    readings.set(article, read);
    return { ok: true, article };
  }

  async function readWithin(id: string, text: string): Promise<ReadLong> {
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
      text.length > MAX_LENGTH_HERE ? parseLong(id, text) : parseText(id, text),
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
