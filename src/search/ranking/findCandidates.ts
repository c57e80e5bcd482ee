import type { PassageScorer } from '../lexical/passageScorer.ts';
import { TopPlaces } from '../lexical/topPlaces.ts';
import type { QueryWord } from '../lexical/wordsByForm.ts';
import { countPassagesWith, type RankedIndex } from './rankedIndex.ts';

/** Number of passages with the most idf of a question that are scored. */
export const FULLEST = 200;
/** Maximum number of passages scored because they contain one of the rarer words. */
const MAX_WITH_RARE = 500;
/** Passages weighed per step. */
const PLACES_OF_STEP = 2000;
/** Sums of the same idfs in another order differ by less. */
const ROUNDING = 1e-6;

/**
 * Finds the places worth scoring: the `FULLEST` passages with the most idf of a question, and all that
 * contain one of its rarest words, which together occur in at most `MAX_WITH_RARE` passages.
 *
 * MiniSearch is asked for the rarest words first, and no longer once the remaining ones cannot lift
 * another passage among the fullest (the MaxScore method; Turtle and Flood, "Query Evaluation:
 * Strategies and Optimizations", 1995). Only passages that they can lift are read for them. Yields
 * after each segment it has asked, and while it weighs what it has found.
 */
export function* findCandidates(
  index: RankedIndex,
  scorer: PassageScorer,
  words: readonly QueryWord[],
): Generator<undefined, ReadonlySet<number>> {
  const { places, lexicon } = index;
  const rarestFirst = words
    .map(word => ({ ...word, count: countPassagesWith(index, word.spellings) }))
    .sort((a, b) => a.count - b.count);
  const gathered = new Gathered(places.passageCount);
  const withRare = new Set<number>();
  let counted = 0;
  let left = rarestFirst.reduce((sum, { idf }) => sum + idf, 0);
  for (const { spellings, idf, count } of rarestFirst) {
    counted += count;
    const isRare = counted <= MAX_WITH_RARE;
    if (!isRare && gathered.fullest().bar > left) break;
    gathered.startWord(idf);
    yield* places.visit(spellings, lexicon, (first, end) => {
      for (let place = first; place < end; place += 1) {
        gathered.add(place);
        if (isRare) withRare.add(place);
      }
    });
    left -= idf;
  }
  const top = new TopPlaces(FULLEST);
  for (const [at, place] of gathered.placesFrom(gathered.fullest().bar - left).entries()) {
    const { held, passage } = places.at(place);
    top.add(place, scorer.weight(held.segment.view, passage));
    if (at % PLACES_OF_STEP === PLACES_OF_STEP - 1) yield;
  }
  return new Set([...top.best().map(({ place }) => place), ...withRare]);
}

/** Passages found so far, with the idf of the words that found them. */
class Gathered {
  readonly #places: number[] = [];
  readonly #weights: Float64Array;
  /** For each place the last word that found it, counted from 1. */
  readonly #foundBy: Uint8Array;
  #word = 0;
  #idf = 0;

  constructor(size: number) {
    this.#weights = new Float64Array(size);
    this.#foundBy = new Uint8Array(size);
  }

  startWord(idf: number): void {
    this.#word += 1;
    this.#idf = idf;
  }

  add(place: number): void {
    if (this.#foundBy[place] === this.#word) return;
    if (this.#foundBy[place] === 0) this.#places.push(place);
    this.#foundBy[place] = this.#word;
    this.#weights[place] = (this.#weights[place] ?? 0) + this.#idf;
  }

  /** The passages of at least a weight. */
  placesFrom(weight: number): readonly number[] {
    return this.#places.filter(place => (this.#weights[place] ?? 0) > weight - ROUNDING);
  }

  fullest(): TopPlaces {
    const top = new TopPlaces(FULLEST);
    for (const place of this.#places) top.add(place, this.#weights[place] ?? 0);
    top.best();
    return top;
  }
}
