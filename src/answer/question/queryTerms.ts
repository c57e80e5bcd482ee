import type { QueryTerm } from '../../search/searchIndex.ts';
import { areRelated } from '../../search/spelling/areRelated.ts';
import { otherForms } from '../../search/terms/wordForms.ts';

/** Whether a set of terms contains a query term in any spelling. */
export function containsTerm(terms: ReadonlySet<string>, { spellings }: QueryTerm): boolean {
  return spellings.some(spelling => terms.has(spelling));
}

/** Whether a set of terms contains a term's word in another form, such as wrote for write. */
export function containsOtherForm(terms: ReadonlySet<string>, term: string): boolean {
  return otherForms(term).some(form => terms.has(form));
}

/** Whether a set of terms contains another term of a term's word family. */
export function containsRelative(terms: ReadonlySet<string>, term: string): boolean {
  for (const other of terms) if (areRelated(term, other)) return true;
  return false;
}

/** All spellings of query terms. */
export function spellingsOf(terms: readonly QueryTerm[]): ReadonlySet<string> {
  return new Set(terms.flatMap(({ spellings }) => spellings));
}

/** Sum of the idf of query terms. */
export function totalIdf(terms: readonly QueryTerm[]): number {
  return terms.reduce((sum, { idf }) => sum + idf, 0);
}
