import { TopPlaces } from '../lexical/topPlaces.ts';
import type { QueryWord } from '../lexical/wordsByForm.ts';
import { FULLEST, findCandidates } from './findCandidates.ts';
import {
  type Match,
  matchAt,
  placesWith,
  type RankedIndex,
  scorerFor,
  spellingsOf,
} from './rankedIndex.ts';

/** Which passages to match. */
interface Options {
  /** The places to look at; all when left out. */
  readonly among?: Iterable<number> | undefined;
  /** Maximum number of matches. */
  readonly limit: number;
}

/** Passages scored per step. */
const PLACES_OF_STEP = 500;

/**
 * The best matches among all places, or among some; ties are in the order of places. Yields while it
 * finds and scores them.
 */
export function* rankPlaces<Word extends QueryWord>(
  index: RankedIndex,
  words: readonly Word[],
  { among, limit }: Options,
): Generator<undefined, Match<Word>[]> {
  const scorer = scorerFor(index, words);
  const candidates =
    among ??
    (limit <= FULLEST
      ? yield* findCandidates(index, scorer, words)
      : yield* placesWith(index, spellingsOf(words)));
  const top = new TopPlaces(limit);
  let looked = 0;
  for (const place of candidates) {
    looked += 1;
    if (looked % PLACES_OF_STEP === 0) yield;
    const { held, passage } = index.places.at(place);
    const { view } = held.segment;
    const bound = scorer.bound(view, passage);
    if (bound > 0 && bound >= top.bar) top.add(place, scorer.score(view, passage));
  }
  return top.best().map(scored => matchAt(index, scorer, words, scored));
}
