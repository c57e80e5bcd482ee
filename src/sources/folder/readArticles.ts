import { promises as fs, type Stats } from 'node:fs';
import path from 'node:path';
import { type Article, compareIds } from '../../articles/article.ts';
import { createDuplicateFinder } from '../../articles/contentHash.ts';
import { decodeText } from '../../articles/decodeText.ts';
import { type Parsed, parseText } from '../../articles/parseArticle.ts';
import { TimeSlice } from '../../concurrency/timeSlice.ts';
import {
  type ArticleProblem,
  type ArticleSource,
  type Entry,
  errorReason,
  listArticles,
} from './listArticles.ts';

/** What a folder of articles held. */
export interface ArticlesFolder {
  /** Sorted by id. */
  readonly articles: readonly Article[];
  /** Sorted by file. */
  readonly problems: readonly ArticleProblem[];
  /** Whether a file was still being written, so that the folder is to be read again soon. */
  readonly isUnsettled: boolean;
}

/** The article that the text of a file was read as before, or null. */
export type ArticleLookup = (id: string, text: string) => Article | null;

/** Reads the text of a file as an article. */
export type ParseText = (id: string, text: string) => Parsed | Promise<Parsed>;

interface Options {
  /** Larger files are left out. Unit: bytes. */
  readonly maxBytes: number;
  /** What an earlier reading gave; a file that can no longer be used keeps its article of then. */
  readonly earlier?: readonly Article[];
  /** A file that changed less than this ago counts as being written. Unit: milliseconds. */
  readonly settleTime?: number;
  readonly extraSource?: ArticleSource | null;
  /** What a text is known to be read as, so that it need not be read anew. */
  readonly known?: ArticleLookup;
  /** Reads any other text; in this thread when left out. */
  readonly parse?: ParseText;
  /** Is told how many files have been read, first when it is known how many there are. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Why a file gives no article; null while it is being written. */
interface NoReading {
  readonly ok: false;
  readonly reason: string | null;
}

/** What a file gives. */
type Reading = Parsed | NoReading;

/** The bytes of a file. */
type Content = { readonly ok: true; readonly bytes: Uint8Array } | NoReading;

/** More would be no faster, and all of them are held in memory at once. */
const FILES_AT_A_TIME = 8;

/**
 * Reads every .txt and .md file below `folder`, sub-folders included; a folder without any gives
 * no articles.
 *
 * Hidden files and other endings are passed over. A file that cannot be used becomes one problem
 * and the rest still load. Of two copies the first in the order of ids stays, a file before a link.
 * With `earlier`, a file or sub-folder that cannot be used now keeps what it gave then.
 *
 * @throws ArticlesFolderError when the folder is missing, is no folder or cannot be listed.
 */
export async function readArticles(folder: string, options: Options): Promise<ArticlesFolder> {
  const { extraSource = null } = options;
  const listing = await listArticles(folder, extraSource);
  const earlier = new Map((options.earlier ?? []).map(article => [article.id, article]));
  const problems = listing.problems.map(problem =>
    noteKept(
      problem,
      [...earlier.values()].some(article => stoodBelow(problem.file, article)),
    ),
  );
  const articles: Article[] = [];
  const seen = createDuplicateFinder();
  const take = (article: Article): void => {
    const twin = seen.addOrFind(article);
    if (twin === null) articles.push(article);
    else problems.push({ file: article.id, reason: `is a copy of ${twin}` });
  };
  let isUnsettled = false;
  let done = 0;
  options.onProgress?.(0, listing.files.length);
  for await (const { id, read } of readInOrder(listing.files, options)) {
    done += 1;
    options.onProgress?.(done, listing.files.length);
    if (read.ok) {
      take(read.article);
      continue;
    }
    const kept = earlier.get(id);
    if (read.reason === null) isUnsettled = true;
    else problems.push(noteKept({ file: id, reason: read.reason }, kept !== undefined));
    if (kept !== undefined) take(kept);
  }
  const listed = new Set(listing.files.map(({ id }) => id));
  for (const article of earlier.values()) {
    if (listed.has(article.id)) continue;
    const isBelow = listing.problems.some(({ file }) => stoodBelow(file, article));
    // While a file is unsettled, one that is gone may be the same under its old name.
    if (isUnsettled || isBelow) take(article);
  }
  return {
    articles: articles.sort((a, b) => compareIds(a.id, b.id)),
    problems: problems.sort((a, b) => compareIds(a.file, b.file)),
    isUnsettled,
  };
}

function stoodBelow(folder: string, { id }: Article): boolean {
  return id.startsWith(`${folder}/`);
}

function noteKept({ file, reason }: ArticleProblem, isKept: boolean): ArticleProblem {
  return { file, reason: isKept ? `${reason}; what it gave before is kept` : reason };
}

/** Reads a few files at a time, as the disk takes longer to answer than to read; others get their turn. */
async function* readInOrder(
  files: readonly Entry[],
  options: Options,
): AsyncGenerator<{ readonly id: string; readonly read: Reading }> {
  const slice = new TimeSlice();
  for (let at = 0; at < files.length; at += FILES_AT_A_TIME) {
    const batch = await Promise.all(
      files
        .slice(at, at + FILES_AT_A_TIME)
        .map(async ({ id, path }) => ({ id, content: await readContent(path, options) })),
    );
    const readings: { readonly id: string; readonly reading: Promise<Reading> }[] = [];
    for (const { id, content } of batch) {
      const reading = readArticle(id, content, options);
      // It is awaited below, by when it may have failed.
      reading.catch(() => undefined);
      readings.push({ id, reading });
      if (slice.isOver) await slice.end();
    }
    for (const { id, reading } of readings) {
      yield { id, read: await reading };
      if (slice.isOver) await slice.end();
    }
  }
}

async function readArticle(
  id: string,
  content: Content,
  { known, parse = parseText }: Options,
): Promise<Reading> {
  if (!content.ok) return content;
  const decoded = decodeText(content.bytes);
  if (!decoded.ok) return decoded;
  const twin = known?.(id, decoded.text) ?? null;
  return twin === null ? parse(id, decoded.text) : { ok: true, article: twin };
}

async function readContent(
  file: string,
  { maxBytes, settleTime = 0, extraSource }: Options,
): Promise<Content> {
  try {
    const stat = await fs.stat(file);
    // A pipe would keep a reader waiting for ever.
    if (!stat.isFile()) return { ok: false, reason: 'is no regular file' };
    if (stat.size > maxBytes) {
      const reason = `is larger than ${formatBytes(maxBytes)}; raise MAX_ARTICLE_BYTES to read it`;
      return { ok: false, reason };
    }
    const bytes = await fs.readFile(file);
    const mayBeUnfinished = settleTime > 0 && path.dirname(file) !== extraSource?.folder;
    if (mayBeUnfinished && !isSettled(stat, await fs.stat(file), settleTime)) {
      return { ok: false, reason: null };
    }
    return { ok: true, bytes };
  } catch (error) {
    return { ok: false, reason: errorReason(error) };
  }
}

/** Whether a file had come to rest before it was read and did not change meanwhile. */
function isSettled(before: Stats, after: Stats, settleTime: number): boolean {
  // A disk's clock may run ahead a little; of a file from further on only a change while it is read tells.
  const isRecent = Math.abs(Date.now() - before.ctimeMs) < settleTime;
  return !isRecent && before.size === after.size && before.ctimeMs === after.ctimeMs;
}

/** "5 MiB", "1.5 KiB", "300 bytes" */
function formatBytes(bytes: number): string {
  const [size, unit] =
    bytes >= 2 ** 20
      ? [bytes / 2 ** 20, 'MiB']
      : bytes >= 1024
        ? [bytes / 1024, 'KiB']
        : [bytes, 'bytes'];
  return `${size.toLocaleString('en', { maximumFractionDigits: 1 })} ${unit}`;
}
