import type { WordFamilies } from '../spelling/wordFamilies.ts';
import type { Lexicon } from './lexicon.ts';

/** A word to search for. */
export interface QueryWord {
  /** The terms that match it. */
  readonly spellings: readonly string[];
  /** Inverse document frequency; above 0. */
  readonly idf: number;
}

/**
 * For each form of a lexicon the word it is, counted from 1; negative if it is only related to it; 0
 * for most forms. A term that two words share counts for the first.
 */
export function wordsByForm(
  lexicon: Lexicon,
  families: WordFamilies,
  words: readonly QueryWord[],
): Int16Array {
  const wordOf = new Int16Array(lexicon.size + 1);
  const mark = (terms: readonly string[], word: number): void => {
    for (const term of terms) {
      for (const form of lexicon.formsOf(lexicon.findTerm(term))) wordOf[form] ||= word;
    }
  };
  for (const [at, { spellings }] of words.entries()) mark(spellings, at + 1);
  for (const [at, { spellings }] of words.entries()) {
    for (const spelling of spellings) mark(families.relatedTo(spelling), -(at + 1));
  }
  return wordOf;
}
