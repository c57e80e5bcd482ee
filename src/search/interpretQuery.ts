import { idf } from './lexical/bm25.ts';
import type { Vocabulary } from './lexical/vocabulary.ts';
import { countPassagesWith, type RankedIndex } from './ranking/rankedIndex.ts';
import type { QueryTerm } from './searchIndex.ts';
import { areRomanisations, type Spellings } from './spelling/spellings.ts';
import { tokenize } from './terms/tokenize.ts';
import { otherForms } from './terms/wordForms.ts';

/** Maximum number of unknown words to correct per text; each is compared with thousands. */
const MAX_CORRECTED = 6;

/** What the words of a text are looked up in. */
interface QueriedIndex extends RankedIndex {
  readonly vocabulary: Vocabulary;
}

/** Reads the content words of a text as query terms, in order and without duplicates. */
export function interpretQuery(
  text: string,
  index: QueriedIndex,
  spellings: Spellings,
): QueryTerm[] {
  const found = new Map<string, QueryTerm>();
  let corrected = 0;
  for (const { word, term, start, end } of tokenize(text)) {
    if (term === null || found.has(term)) continue;
    const typed = { word, term, mayCorrect: corrected < MAX_CORRECTED };
    const match = lookUp(typed, index, spellings);
    if (match.corrected || match.spellings.length === 0) corrected += 1;
    found.set(term, { word: text.slice(start, end), term, ...match });
  }
  return [...found.values()];
}

interface Typed {
  /** Folded. */
  readonly word: string;
  readonly term: string;
  readonly mayCorrect: boolean;
}

function lookUp(
  { word, term, mayCorrect }: Typed,
  index: QueriedIndex,
  { othersOf }: Spellings,
): Pick<QueryTerm, 'spellings' | 'corrected' | 'idf'> {
  const inLibrary = (candidates: readonly string[]): string[] =>
    candidates.filter(candidate => countPassagesWith(index, [candidate]) > 0);
  const same = inLibrary([term, ...othersOf(term)]);
  // A word that no article has stands for its other forms there: "run" for "ran".
  const exact = same.length > 0 ? same : inLibrary(otherForms(term));
  const meant = exact.length === 0 && mayCorrect ? index.vocabulary.correct(word) : null;
  const spellings = meant === null ? exact : inLibrary([meant.term, ...othersOf(meant.term)]);
  return {
    spellings,
    corrected: meant !== null && !areRomanisations(word, meant.word),
    idf: idf(countPassagesWith(index, spellings), index.statistics.passageCount),
  };
}
