/** Source: own compilation. */
import type { SentenceWords } from '../sentenceWords.ts';
import { wordList } from '../wordList.ts';

export const GERMAN: SentenceWords = {
  neverFinal: wordList('bzw dh hrn zb'),
  titles: wordList('dipl ing mag'),
  beforeNumber: wordList('abs bd kap s'),
  maybeFinal: wordList('jh mio mrd'),
  beforeOrdinal: wordList('beim das dem den der des im vom zum zur'),
  starters: wordList('aber das der die ein eine er es sie und wir'),
  surnames: wordList('das der des'),
};
