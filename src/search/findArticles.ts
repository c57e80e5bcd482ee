import type { Article } from '../articles/article.ts';
import { fileOf, shownId } from '../articles/articleId.ts';
import { ENDINGS } from '../articles/readers/formats.ts';
import { foldLetters } from './terms/fold.ts';

/** The ending of a file, which the number of an article in it may follow. */
const ENDING = new RegExp(
  `(?:${ENDINGS.map(ending => `\\${ending}`).join('|')})(?=(?:#\\d+)?$)`,
  'u',
);

/**
 * Finds the articles that a name may refer to: those with that file name or title, else those whose
 * file name or title contains it. Ignores case, accents and a missing file extension.
 */
export function findArticles(articles: readonly Article[], name: string): Article[] {
  const wanted = foldName(name);
  if (wanted === '') return [];
  const byId = articles.filter(({ id }) => id === name.trim());
  if (byId.length > 0) return byId;
  const byFile = articles.filter(({ id }) => fileOf(id) === name.trim());
  if (byFile.length > 0) return byFile;
  const exact = articles.filter(article => namesOf(article).includes(wanted));
  if (exact.length > 0) return exact;
  return articles.filter(article => namesOf(article).some(known => known.includes(wanted)));
}

/** An article's names, folded. */
interface FoldedNames {
  readonly file: string;
  /** Empty if it has none. */
  readonly title: string;
}

const known = new WeakMap<Article, FoldedNames>();

/** An article's names, folded by `foldName`; cached. */
export function foldedNames(article: Article): FoldedNames {
  const names = known.get(article) ?? {
    file: foldName(shownId(article.id)),
    title: foldName(article.title ?? ''),
  };
  known.set(article, names);
  return names;
}

function namesOf(article: Article): string[] {
  const { file, title } = foldedNames(article);
  const names = [file, file.replace(ENDING, '')];
  return title === '' ? names : [...names, title];
}

/** Folds a name for comparison: case, accents and white space. */
export function foldName(name: string): string {
  return name.trim().split(/\s+/u).map(foldLetters).join(' ');
}
