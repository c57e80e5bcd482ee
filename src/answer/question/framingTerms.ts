import { FRAMING_WORDS } from '../../languages/en/questions/framingWords.ts';
import type { QueryTerm } from '../../search/searchIndex.ts';
import { termsOf } from '../../search/terms/tokenize.ts';

const FRAMING_TERMS: ReadonlySet<string> = new Set(termsOf(FRAMING_WORDS.join(' ')));
/** Factor on their idf. */
const FRAMING_WEIGHT = 0.35;

/** A query term, with a lower idf if it only frames the question. */
export function discountFramingTerm(term: QueryTerm): QueryTerm {
  return isFramingTerm(term) ? { ...term, idf: term.idf * FRAMING_WEIGHT } : term;
}

/** Whether a term only frames a question. */
export function isFramingTerm({ term }: Pick<QueryTerm, 'term'>): boolean {
  return FRAMING_TERMS.has(term);
}
