import type { QueryTerm } from '../../search/searchIndex.ts';
import { termsOf } from '../../search/terms.ts';

/** Words that questions are made of rather than about; each counts less. */
const FRAMING_TERMS: ReadonlySet<string> = new Set(
  termsOf(
    `say tell happen mention describe explain state talk think know call name mean give get make
    take use way thing kind type differ become come go one many much long often usual main example
    include consider refer occur cause result locate first please summarise summarize recap`,
  ),
);
const FRAMING_WEIGHT = 0.35;

/** A term of a question, weighing less if it only helps to ask. */
export function discountFramingTerm(term: QueryTerm): QueryTerm {
  return isFramingTerm(term) ? { ...term, idf: term.idf * FRAMING_WEIGHT } : term;
}

/** Tells whether a word helps to ask rather than says about what. */
export function isFramingTerm({ term }: QueryTerm): boolean {
  return FRAMING_TERMS.has(term);
}
