/** Source: own compilation, from the abbreviations of DSTU 3582:2013. */
import type { SentenceWords } from '../sentenceWords.ts';
import { wordList } from '../wordList.ts';

export const UKRAINIAN: SentenceWords = {
  neverFinal: wordList('акад бул вул гр доц напр пл пров просп проф св т.зв тов ім інж'),
  beforeNumber: wordList('буд гл кв п пп рис розд с ст стор табл тел ч'),
  finalAfterNumber: wordList('м о р рр с смт ст х'),
  starters: wordList('в вона вони він з за й на не та у це і'),
};
