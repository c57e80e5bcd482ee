import type { IndexParts } from './searchIndex.ts';
import type { Snapshot } from './snapshot.ts';
import { findSpellings } from './spelling/spellings.ts';
import { updateNeighbours } from './updateNeighbours.ts';

/** Words compared with others in search of spelling variants per step. */
const WORDS_OF_STEP = 200;

/**
 * Finds the spelling variants of names for an index, only those of words that are used differently if few are.
 *
 * @param before the parts of an earlier index, or null
 * @param counted the numbers of the folded words that are used more or less often than in it
 */
export function* findNeighbours(
  snapshot: Snapshot,
  { vocabulary, lexicon, neighbours }: IndexParts,
  before: Pick<IndexParts, 'vocabulary'> | null,
  counted: ReadonlySet<number>,
): Generator<undefined, void> {
  const updated =
    before &&
    updateNeighbours(
      neighbours,
      { lexicon, before: before.vocabulary, after: vocabulary },
      counted,
    );
  if (updated) {
    snapshot.setNeighbours(updated);
    return;
  }
  let looked = 0;
  for (const found of findSpellings(vocabulary.words())) {
    if (looked === 0) snapshot.setNeighbours(found.neighbours);
    looked += 1;
    if (looked % WORDS_OF_STEP === 0) yield;
  }
}
