import type { QueryTerm } from '../../search/searchIndex.ts';

/** Whether a set of terms contains a query term in any spelling. */
export function containsTerm(terms: ReadonlySet<string>, { spellings }: QueryTerm): boolean {
  return spellings.some(spelling => terms.has(spelling));
}

/** All spellings of query terms. */
export function spellingsOf(terms: readonly QueryTerm[]): ReadonlySet<string> {
  return new Set(terms.flatMap(({ spellings }) => spellings));
}

/** Sum of the idf of query terms. */
export function totalIdf(terms: readonly QueryTerm[]): number {
  return terms.reduce((sum, { idf }) => sum + idf, 0);
}
