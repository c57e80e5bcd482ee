import { type Article, compareIds } from '../../articles/article.ts';
import { createDuplicateFinder } from '../../articles/contentHash.ts';
import { parseText } from '../../articles/parseArticle.ts';
import { TimeSlice } from '../../concurrency/timeSlice.ts';
import {
  type FolderChanges,
  type FolderMemory,
  NO_MEMORY,
  UNKNOWN_CHANGES,
} from './folderMemory.ts';
import { type ArticleProblem, type Listing, listArticles } from './listArticles.ts';
import { type FileOptions, type ParseText, readFiles } from './readFiles.ts';

/** The articles of a folder. */
export interface ArticlesFolder {
  /** Sorted by id. */
  readonly articles: readonly Article[];
  /** Sorted by file. */
  readonly problems: readonly ArticleProblem[];
  /** Whether a file was still being written, so that the folder should be read again soon. */
  readonly isUnsettled: boolean;
  /** For the next read. */
  readonly memory: FolderMemory;
}

/** Finds the article that was parsed before from the same id and text, or null. */
export type ArticleLookup = (id: string, text: string) => Article | null;

interface Options extends FileOptions {
  /** Articles of an earlier read; a file that cannot be used now keeps its earlier article. */
  readonly earlier?: readonly Article[];
  /** Since the last read; unknown by default. */
  readonly changes?: FolderChanges;
  /** Further articles that need not be parsed again. */
  readonly known?: ArticleLookup;
  /** Parses any other text; `parseText` by default. */
  readonly parse?: ParseText;
}

/**
 * Reads every .txt and .md file below `folder`, sub-folders included.
 *
 * Hidden files and other extensions are ignored. A file that cannot be used becomes a problem and does
 * not affect the others. Of duplicates the first in order of id is kept, a file before a link. With
 * `earlier`, a file or sub-folder that cannot be used now keeps its earlier articles, and a text that is
 * the same its article. With `memory`, files that have not changed are not read.
 *
 * @throws ArticlesFolderError when the folder is missing, is not a folder or cannot be listed.
 */
export async function readArticles(folder: string, options: Options): Promise<ArticlesFolder> {
  const { memory = NO_MEMORY, changes = UNKNOWN_CHANGES, extraSource = null } = options;
  const { known = () => null, parse = parseText } = options;
  const listing = await listArticles(folder, extraSource, { memory, changes });
  const earlier = new Map((options.earlier ?? []).map(article => [article.id, article]));
  const parseNew: ParseText = (id, text) => {
    const last = earlier.get(id);
    const article = last?.text === text ? last : known(id, text);
    return article === null ? parse(id, text) : { ok: true, article };
  };
  const { remembered, unreadable, isUnsettled } = await readFiles(listing.files, parseNew, options);
  const problems = problemsIn(listing, earlier);
  const articles: Article[] = [];
  const duplicates = createDuplicateFinder();
  const take = (article: Article): void => {
    const original = duplicates.addOrFind(article);
    if (original === null) articles.push(article);
    else problems.push({ file: article.id, reason: `is a copy of ${original}` });
  };
  const slice = new TimeSlice();
  const listed = new Set<string>();
  for (const { id } of listing.files) {
    listed.add(id);
    const read = unreadable.get(id) ?? remembered.get(id)?.reading;
    if (read?.ok) take(read.article);
    else {
      const kept = earlier.get(id);
      const reason = read?.reason ?? null;
      if (reason !== null) problems.push(withNote({ file: id, reason }, kept !== undefined));
      if (kept !== undefined) take(kept);
    }
    if (slice.isOver) await slice.end();
  }
  for (const article of earlier.values()) {
    if (listed.has(article.id)) continue;
    const isUnlisted = listing.problems.some(({ file }) => article.id.startsWith(`${file}/`));
    // A file that is gone may have been renamed to one that is still being written.
    if (isUnsettled || isUnlisted) take(article);
  }
  return {
    articles: articles.sort((a, b) => compareIds(a.id, b.id)),
    problems: problems.sort((a, b) => compareIds(a.file, b.file)),
    isUnsettled,
    memory: { folders: listing.folders, files: remembered },
  };
}

function problemsIn(
  { problems }: Listing,
  earlier: ReadonlyMap<string, Article>,
): ArticleProblem[] {
  if (problems.length === 0) return [];
  const folders = foldersOf(earlier.keys());
  return problems.map(problem => withNote(problem, folders.has(problem.file)));
}

/** The folders that files lie in, and those that these lie in. */
function foldersOf(ids: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const id of ids) {
    let end = id.lastIndexOf('/');
    while (end !== -1 && !folders.has(id.slice(0, end))) {
      folders.add(id.slice(0, end));
      end = id.lastIndexOf('/', end - 1);
    }
  }
  return folders;
}

function withNote({ file, reason }: ArticleProblem, isKept: boolean): ArticleProblem {
  return { file, reason: isKept ? `${reason}; its earlier content stays in use` : reason };
}
