/** Source: own compilation. */
import type { SentenceWords } from '../sentenceWords.ts';
import { wordList } from '../wordList.ts';

export const FRENCH: SentenceWords = {
  neverFinal: wordList('mlle mme mmes'),
  starters: wordList('des et il le les mais un'),
  surnames: wordList('des la le'),
};
