import { type Article, compareIds } from '../../articles/article.ts';
import { contentHash } from '../../articles/contentHash.ts';
import { partitionPoint } from '../../articles/partitionPoint.ts';
import type { FolderMemory, RememberedFile } from './folderMemory.ts';
import type { FoundArticles } from './foundArticles.ts';
import type { FilesRead } from './readFiles.ts';

/** Why an article is skipped that has the content of another one; continues a sentence after its id. */
export function copyReason(original: string): string {
  return `is a copy of ${original}`;
}

/**
 * What a folder holds after some of the files listed in it were edited. Null if that takes a look at all
 * files, as when an article is new, gone or a copy.
 */
export function updateFound(
  { found: last, files }: Pick<FolderMemory, 'found' | 'files'>,
  { changed, remembered }: Pick<FilesRead, 'changed' | 'remembered'>,
): FoundArticles | null {
  if (last === null || changed.length === 0) return last;
  const articles = [...last.articles];
  const edited = new Set<string>();
  for (const file of changed) {
    const [before, after] = [plainArticles(files.get(file)), plainArticles(remembered.get(file))];
    if (before === null || before.length !== after?.length) return null;
    for (const [number, article] of after.entries()) {
      const earlier = before[number];
      if (earlier?.id !== article.id) return null;
      const at = partitionPoint(articles, ({ id }) => compareIds(id, article.id) < 0);
      if (articles[at] !== earlier) return null;
      articles[at] = article;
      edited.add(article.id);
    }
  }
  return isUnique(articles, edited) && !hasCopies(last, edited) ? { ...last, articles } : null;
}

/** The articles of a file that has nothing else; null for any other file. */
function plainArticles(file: RememberedFile | undefined): readonly Article[] | null {
  if (file?.reading.ok !== true) return null;
  const { articles, drafts, problems, warnings } = file.reading;
  return drafts.length + problems.length + warnings.length === 0 ? articles : null;
}

/** Whether no other article has the content of one of the edited ones. */
function isUnique(articles: readonly Article[], edited: ReadonlySet<string>): boolean {
  const hashes = new Set(articles.filter(({ id }) => edited.has(id)).map(contentHash));
  const alike = articles.filter(article => hashes.has(contentHash(article)));
  return alike.length === hashes.size;
}

/** Whether articles were skipped because they had the content of one of the edited ones. */
function hasCopies({ problems }: FoundArticles, edited: ReadonlySet<string>): boolean {
  const reasons = new Set(Array.from(edited, copyReason));
  return problems.some(({ reason }) => reasons.has(reason));
}
