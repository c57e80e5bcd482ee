/** Source: own compilation. */
import type { SentenceWords } from '../sentenceWords.ts';
import { wordList } from '../wordList.ts';

export const ITALIAN: SentenceWords = {
  neverFinal: wordList('dott'),
  titles: wordList('sig'),
  starters: wordList('gli il lo un una'),
  surnames: wordList('la lo'),
};
