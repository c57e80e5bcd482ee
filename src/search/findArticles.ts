import type { Article } from '../articles/article.ts';
import { foldLetters } from './terms/fold.ts';

/**
 * The articles that a name may mean, best first: one whose file or title it is, else those whose
 * file name or title holds it. Case, accents and a missing file ending do not matter.
 */
export function findArticles(articles: readonly Article[], name: string): Article[] {
  const wanted = foldName(name);
  if (wanted === '') return [];
  const byFile = articles.filter(({ id }) => id === name.trim());
  if (byFile.length > 0) return byFile;
  const exact = articles.filter(article => namesOf(article).includes(wanted));
  if (exact.length > 0) return exact;
  return articles.filter(article => namesOf(article).some(known => known.includes(wanted)));
}

/** What an article goes by, folded. */
interface FoldedNames {
  readonly file: string;
  /** Empty where there is none. */
  readonly title: string;
}

const known = new WeakMap<Article, FoldedNames>();

/** The names of an article as `foldName` gives them, worked out once. */
export function foldedNames(article: Article): FoldedNames {
  const names = known.get(article) ?? {
    file: foldName(article.id),
    title: foldName(article.title ?? ''),
  };
  known.set(article, names);
  return names;
}

function namesOf(article: Article): string[] {
  const { file, title } = foldedNames(article);
  const names = [file, file.replace(/\.(?:txt|md)$/u, '')];
  return title === '' ? names : [...names, title];
}

/** A name by which articles are looked up: without case, accents and runs of white space. */
export function foldName(name: string): string {
  return name.trim().split(/\s+/u).map(foldLetters).join(' ');
}
