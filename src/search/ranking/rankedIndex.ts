import type { Lexicon } from '../lexical/lexicon.ts';
import { PassageScorer } from '../lexical/passageScorer.ts';
import type { Statistics } from '../lexical/statistics.ts';
import type { ScoredPlace } from '../lexical/topPlaces.ts';
import type { QueryWord } from '../lexical/wordsByForm.ts';
import type { Places } from '../segments/places.ts';
import type { WordFamilies } from '../spelling/wordFamilies.ts';

/** What passages are found and ranked with. */
export interface RankedIndex {
  readonly places: Places;
  readonly statistics: Statistics;
  readonly lexicon: Lexicon;
  readonly families: WordFamilies;
}

/** A passage and what it scores for a query. */
export interface Match<Word extends QueryWord> extends ScoredPlace {
  /** The words of the query that it contains. */
  readonly matched: readonly Word[];
}

/** Creates the scorer of a query. */
export function scorerFor(
  { lexicon, families, statistics }: RankedIndex,
  words: readonly QueryWord[],
): PassageScorer {
  const { averageLengths } = statistics;
  return new PassageScorer({ lexicon, families, averageLengths }, words);
}

/** All spellings of some words, each once. */
export function spellingsOf(words: readonly QueryWord[]): readonly string[] {
  return [...new Set(words.flatMap(({ spellings }) => spellings))];
}

/** Number of passages that contain any of some terms, estimated from above. */
export function countPassagesWith(
  { statistics, lexicon }: Pick<RankedIndex, 'statistics' | 'lexicon'>,
  terms: readonly string[],
): number {
  const sum = terms.reduce(
    (count, term) => count + statistics.frequency(lexicon.findTerm(term)),
    0,
  );
  return Math.min(sum, statistics.passageCount);
}

/** Places of the passages with any of some terms, unsorted; yields after each segment. */
export function* placesWith(
  { places, lexicon }: RankedIndex,
  terms: readonly string[],
): Generator<undefined, readonly number[]> {
  const isFound = new Uint8Array(places.passageCount);
  const found: number[] = [];
  yield* places.visit(terms, lexicon, (first, end) => {
    for (let place = first; place < end; place += 1) {
      if (isFound[place] !== 0) continue;
      isFound[place] = 1;
      found.push(place);
    }
  });
  return found;
}

/** The match at a place that was scored. */
export function matchAt<Word extends QueryWord>(
  { lexicon, places }: RankedIndex,
  scorer: PassageScorer,
  words: readonly Word[],
  scored: ScoredPlace,
): Match<Word> {
  const { held, passage } = places.at(scored.place);
  const terms = scorer.termsIn(held.segment.view, passage);
  const isIn = (term: string): boolean => terms.has(lexicon.findTerm(term));
  return { ...scored, matched: words.filter(({ spellings }) => spellings.some(isIn)) };
}
