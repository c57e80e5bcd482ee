/** Source: own compilation. */
import type { SentenceWords } from '../sentenceWords.ts';
import { wordList } from '../wordList.ts';

export const SPANISH: SentenceWords = {
  neverFinal: wordList('srta'),
  titles: wordList('sra'),
  maybeFinal: wordList('uu'),
  starters: wordList('el las los un una'),
  surnames: wordList('el la las lo los'),
};
