/** Source: own compilation; for Ukrainian and Russian, which share these. */
import type { SentenceWords } from '../sentenceWords.ts';
import { wordList } from '../wordList.ts';

export const UKRAINIAN: SentenceWords = {
  neverFinal: wordList('акад гг д-р им проф ул'),
  beforeNumber: wordList('п рис ст'),
};
