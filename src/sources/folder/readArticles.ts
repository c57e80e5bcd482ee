import { type Article, compareIds } from '../../articles/article.ts';
import { createDuplicateFinder } from '../../articles/contentHash.ts';
import { decodeText } from '../../articles/decodeText.ts';
import { type ParseResult, parseText } from '../../articles/parseArticle.ts';
import { TimeSlice } from '../../concurrency/timeSlice.ts';
import { type ArticleProblem, type Entry, listArticles } from './listArticles.ts';
import {
  type FileContent,
  type FileLimits,
  readArticleFile,
  type Unreadable,
} from './readArticleFile.ts';

/** The articles of a folder. */
export interface ArticlesFolder {
  /** Sorted by id. */
  readonly articles: readonly Article[];
  /** Sorted by file. */
  readonly problems: readonly ArticleProblem[];
  /** Whether a file was still being written, so that the folder should be read again soon. */
  readonly isUnsettled: boolean;
}

/** Finds the article that was parsed before from the same id and text, or null. */
export type ArticleLookup = (id: string, text: string) => Article | null;

/** Parses the text of a file as an article. */
export type ParseText = (id: string, text: string) => ParseResult | Promise<ParseResult>;

interface Options extends FileLimits {
  /** Articles of an earlier read; a file that cannot be used now keeps its earlier article. */
  readonly earlier?: readonly Article[];
  /** Articles that need not be parsed again. */
  readonly known?: ArticleLookup;
  /** Parses any other text; `parseText` by default. */
  readonly parse?: ParseText;
  /** Called with 0 when the files are listed, then after each file. */
  readonly onProgress?: (done: number, total: number) => void;
}

type Reading = ParseResult | Unreadable;

/** More files at a time would be no faster, and all of them are held in memory. */
const FILES_AT_A_TIME = 8;

/**
 * Reads every .txt and .md file below `folder`, sub-folders included.
 *
 * Hidden files and other extensions are ignored. A file that cannot be used becomes a problem and does
 * not affect the others. Of duplicates the first in order of id is kept, a file before a link. With
 * `earlier`, a file or sub-folder that cannot be used now keeps its earlier articles.
 *
 * @throws ArticlesFolderError when the folder is missing, is not a folder or cannot be listed.
 */
export async function readArticles(folder: string, options: Options): Promise<ArticlesFolder> {
  const { extraSource = null } = options;
  const listing = await listArticles(folder, extraSource);
  const earlier = new Map((options.earlier ?? []).map(article => [article.id, article]));
  const problems = listing.problems.map(problem =>
    withNote(
      problem,
      [...earlier.values()].some(article => isBelow(problem.file, article)),
    ),
  );
  const articles: Article[] = [];
  const duplicates = createDuplicateFinder();
  const take = (article: Article): void => {
    const original = duplicates.addOrFind(article);
    if (original === null) articles.push(article);
    else problems.push({ file: article.id, reason: `is a copy of ${original}` });
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
    else problems.push(withNote({ file: id, reason: read.reason }, kept !== undefined));
    if (kept !== undefined) take(kept);
  }
  const listed = new Set(listing.files.map(({ id }) => id));
  for (const article of earlier.values()) {
    if (listed.has(article.id)) continue;
    const isUnlisted = listing.problems.some(({ file }) => isBelow(file, article));
    // A file that is gone may have been renamed to one that is still being written.
    if (isUnsettled || isUnlisted) take(article);
  }
  return {
    articles: articles.sort((a, b) => compareIds(a.id, b.id)),
    problems: problems.sort((a, b) => compareIds(a.file, b.file)),
    isUnsettled,
  };
}

function isBelow(folder: string, { id }: Article): boolean {
  return id.startsWith(`${folder}/`);
}

function withNote({ file, reason }: ArticleProblem, isKept: boolean): ArticleProblem {
  return { file, reason: isKept ? `${reason}; its earlier content stays in use` : reason };
}

/** Reads a few files at a time, since disks are slow to respond; yields to other tasks in between. */
async function* readInOrder(
  files: readonly Entry[],
  options: Options,
): AsyncGenerator<{ readonly id: string; readonly read: Reading }> {
  const slice = new TimeSlice();
  for (let at = 0; at < files.length; at += FILES_AT_A_TIME) {
    const batch = await Promise.all(
      files
        .slice(at, at + FILES_AT_A_TIME)
        .map(async ({ id, path }) => ({ id, content: await readArticleFile(path, options) })),
    );
    const readings: { readonly id: string; readonly reading: Promise<Reading> }[] = [];
    for (const { id, content } of batch) {
      const reading = parseContent(id, content, options);
      // It may reject before it is awaited below.
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

async function parseContent(
  id: string,
  content: FileContent,
  { known, parse = parseText }: Options,
): Promise<Reading> {
  if (!content.ok) return content;
  const decoded = decodeText(content.bytes);
  if (!decoded.ok) return decoded;
  const article = known?.(id, decoded.text) ?? null;
  return article === null ? parse(id, decoded.text) : { ok: true, article };
}
