import type { QueryTerm } from '../../search/searchIndex.ts';

/** Whether a set of terms holds a query term in any of its spellings. */
export function containsTerm(terms: ReadonlySet<string>, { spellings }: QueryTerm): boolean {
  return spellings.some(spelling => terms.has(spelling));
}

/** Every term that counts as one of the query terms. */
export function spellingsOf(terms: readonly QueryTerm[]): ReadonlySet<string> {
  return new Set(terms.flatMap(({ spellings }) => spellings));
}

/** Sum of the idf of query terms. */
export function totalIdf(terms: readonly QueryTerm[]): number {
  return terms.reduce((sum, { idf }) => sum + idf, 0);
}
