import { type Article, compareIds } from '../../articles/article.ts';
import { fileOf } from '../../articles/articleId.ts';
import { articleKey } from '../../articles/articleKey.ts';
import { createDuplicateFinder } from '../../articles/contentHash.ts';
import { partitionPoint } from '../../articles/partitionPoint.ts';
import { type ArticleLookup, fileReader, type ReadFile } from '../../articles/readFile.ts';
import { TimeSlice } from '../../concurrency/timeSlice.ts';
import { UNKNOWN_CHANGES } from './folderChanges.ts';
import { type FolderMemory, NO_MEMORY } from './folderMemory.ts';
import type { FoundArticles } from './foundArticles.ts';
import { type ArticleProblem, type Listing, listArticles } from './listArticles.ts';
import { type FileOptions, type FilesRead, readFiles } from './readFiles.ts';
import { copyReason, updateFound } from './updateFound.ts';

/** The articles of a folder. */
export interface ArticlesFolder extends FoundArticles {
  /** Whether a file was still being written, so that the folder should be read again soon. */
  readonly isUnsettled: boolean;
  /** For the next read. */
  readonly memory: FolderMemory;
}

interface Options extends FileOptions {
  /**
   * Articles of an earlier read, sorted by id; a file that cannot be used now keeps its earlier articles.
   */
  readonly earlier?: readonly Article[];
  /** Further articles that need not be made again. */
  readonly known?: ArticleLookup;
  /** Reads the articles of a file; by default in this thread. */
  readonly read?: ReadFile;
}

/**
 * Reads every file below `folder` that is in a known format, sub-folders included.
 *
 * Hidden files are ignored, files with other endings are listed as skipped. A file that cannot be used
 * becomes a problem and does not affect the others. Of duplicates the first in order of id is kept, a
 * file before a link. With `earlier`, a file or sub-folder that cannot be used now keeps its earlier
 * articles, and an article that is the same stays the same object. With `memory`, files that have not
 * changed are not read.
 *
 * @throws ArticlesFolderError when the folder is missing, is not a folder or cannot be listed.
 */
export async function readArticles(folder: string, options: Options): Promise<ArticlesFolder> {
  const { memory = NO_MEMORY, changes = UNKNOWN_CHANGES, extraSource = null } = options;
  const { known: recall = () => null, read = fileReader(), earlier = [] } = options;
  const listing = await listArticles(folder, extraSource, { last: memory.listing, changes });
  const find: ArticleLookup = source => {
    const last = withId(earlier, source.id);
    return last !== null && articleKey(last) === source.key ? last : recall(source);
  };
  const files = await readFiles(listing, file => read(file, find), options);
  const { remembered, unreadable, unsettled, isUnsettled } = files;
  const known = listing === memory.listing && !isUnsettled ? updateFound(memory, files) : null;
  const found = known ?? (await collect(listing, files, earlier));
  return {
    ...found,
    isUnsettled,
    memory: {
      listing,
      files: remembered,
      unreadable,
      unsettled,
      found: isUnsettled ? null : found,
    },
  };
}

/** The article with an id in a sorted list, or null. */
function withId(articles: readonly Article[], id: string): Article | null {
  const found = articles[partitionPoint(articles, other => compareIds(other.id, id) < 0)];
  return found?.id === id ? found : null;
}

/** What the files of a folder hold. */
interface Found {
  readonly articles: Article[];
  readonly problems: ArticleProblem[];
  readonly warnings: ArticleProblem[];
  readonly others: string[];
  readonly drafts: string[];
}

/** Collects what was read, and earlier articles instead of what cannot be read now. */
async function collect(
  listing: Listing,
  { remembered, unreadable, isUnsettled }: FilesRead,
  earlier: readonly Article[],
): Promise<FoundArticles> {
  let byFile: Map<string, Article[]> | null = null;
  const earlierOf = (): Map<string, Article[]> => (byFile ??= groupByFile(earlier));
  const problems = listing.problems.length === 0 ? [] : problemsIn(listing, earlierOf());
  const found: Found = {
    articles: [],
    problems,
    warnings: [],
    others: [...listing.others],
    drafts: [],
  };
  const duplicates = createDuplicateFinder();
  const take = (article: Article): void => {
    const original = duplicates.addOrFind(article);
    if (original === null) found.articles.push(article);
    else problems.push({ file: article.id, reason: copyReason(original) });
  };
  const slice = new TimeSlice();
  for (const { id: file } of listing.files) {
    const cannot = unreadable.get(file);
    const read = cannot ?? remembered.get(file)?.reading;
    if (read?.ok) {
      for (const article of read.articles) take(article);
      for (const { id, reason } of read.problems) problems.push({ file: id, reason });
      for (const { id, reason } of read.warnings) found.warnings.push({ file: id, reason });
      for (const draft of read.drafts) found.drafts.push(draft);
    } else {
      const kept = earlierOf().get(file) ?? [];
      const reason = read?.reason ?? null;
      if (reason !== null) problems.push(withNote({ file, reason }, kept.length > 0));
      else if (read !== undefined && cannot === undefined) found.others.push(file);
      for (const article of kept) take(article);
    }
    if (slice.isOver) await slice.end();
  }
  if (isUnsettled || listing.problems.length > 0) {
    const listed = new Set(listing.files.map(({ id }) => id));
    for (const [file, articles] of earlierOf()) {
      if (listed.has(file)) continue;
      const isUnlisted = listing.problems.some(problem => file.startsWith(`${problem.file}/`));
      // A file that is gone may have been renamed to one that is still being written.
      if (isUnsettled || isUnlisted) for (const article of articles) take(article);
    }
  }
  return {
    articles: found.articles.sort((a, b) => compareIds(a.id, b.id)),
    problems: found.problems.sort(byName),
    warnings: found.warnings.sort(byName),
    skipped: { others: found.others.sort(compareIds), drafts: found.drafts.sort(compareIds) },
  };
}

function byName(a: ArticleProblem, b: ArticleProblem): number {
  return compareIds(a.file, b.file);
}

function groupByFile(articles: readonly Article[]): Map<string, Article[]> {
  const files = new Map<string, Article[]>();
  for (const article of articles) {
    const file = fileOf(article.id);
    const others = files.get(file);
    if (others === undefined) files.set(file, [article]);
    else others.push(article);
  }
  return files;
}

function problemsIn(
  { problems }: Listing,
  earlierOf: ReadonlyMap<string, readonly Article[]>,
): ArticleProblem[] {
  const folders = foldersOf(earlierOf.keys());
  return problems.map(problem => withNote(problem, folders.has(problem.file)));
}

/** The folders that files lie in, and those that these lie in. */
function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    let end = file.lastIndexOf('/');
    while (end !== -1 && !folders.has(file.slice(0, end))) {
      folders.add(file.slice(0, end));
      end = file.lastIndexOf('/', end - 1);
    }
  }
  return folders;
}

function withNote({ file, reason }: ArticleProblem, isKept: boolean): ArticleProblem {
  return { file, reason: isKept ? `${reason}; its earlier content stays in use` : reason };
}
