/** Source: own compilation, from the abbreviations of Svenska skrivregler. */
import type { SentenceWords } from '../sentenceWords.ts';
import { wordList } from '../wordList.ts';

export const SWEDISH: SentenceWords = {
  neverFinal: wordList('bl.a d.v.s dvs f.d jfr p.g.a resp s.k t.ex'),
  beforeNumber: wordList('art ca kap kl nr sid tel'),
};
