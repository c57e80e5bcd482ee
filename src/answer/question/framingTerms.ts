import type { QueryTerm } from '../../search/searchIndex.ts';
import { termsOf } from '../../search/terms/tokenize.ts';

/** Words that frame a question ("say", "mean", "kind") rather than name its subject. */
const FRAMING_TERMS: ReadonlySet<string> = new Set(
  termsOf(
    `say tell happen mention describe explain state talk think know call name mean give get make
    take use way thing kind type differ become come go one many much long often usual main example
    include consider refer occur cause result locate first please summarise summarize recap`,
  ),
);
/** Factor on their idf. */
const FRAMING_WEIGHT = 0.35;

/** A query term, with a lower idf if it only frames the question. */
export function discountFramingTerm(term: QueryTerm): QueryTerm {
  return isFramingTerm(term) ? { ...term, idf: term.idf * FRAMING_WEIGHT } : term;
}

/** Whether a term only frames a question. */
export function isFramingTerm({ term }: QueryTerm): boolean {
  return FRAMING_TERMS.has(term);
}
