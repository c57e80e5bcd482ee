/** The terms of a passage, as their numbers in a lexicon. */
export interface PassageTerms {
  readonly text: readonly number[];
  /** Those of the heading, on the first passage under it. */
  readonly heading: readonly number[];
  /** Those of the headline, on the first passage of the article. */
  readonly title: readonly number[];
}

export type PassageField = keyof PassageTerms;

export const PASSAGE_FIELDS = ['text', 'heading', 'title'] as const satisfies PassageField[];

/**
 * Terms up to this number have a key of their own in MiniSearch. A lexicon numbers terms as they
 * come, so that common ones have low numbers.
 */
const OWN_KEYS = 20_000;
/**
 * Keys that all other terms share: a key takes MiniSearch about 600 bytes in each segment, most of
 * them for a word of a passage or two.
 */
const SHARED_KEYS = 4096;
const RADIX = 36;

/** Keys are below this number. */
export const KEY_LIMIT = OWN_KEYS + 1 + SHARED_KEYS;

/** Whether other terms have the same key as a term. */
export function sharesKey(term: number): boolean {
  return term > OWN_KEYS;
}

/** The number of a term's key. */
export function keyNumberOf(term: number): number {
  return sharesKey(term) ? OWN_KEYS + 1 + (term % SHARED_KEYS) : term;
}

/** The word by which MiniSearch knows the terms with a key. */
export function wordOfKey(key: number): string {
  return key.toString(RADIX);
}
