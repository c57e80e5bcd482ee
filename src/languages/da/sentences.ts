/** Source: own compilation, from the abbreviations of Retskrivningsordbogen and Tanums store rettskrivningsordbok; for Danish and Norwegian. */
import type { SentenceWords } from '../sentenceWords.ts';
import { wordList } from '../wordList.ts';

export const DANISH: SentenceWords = {
  neverFinal: wordList('bl.a dvs f.eks frk jf p.g.a pga s.k t.eks'),
  titles: wordList('fr hr'),
  beforeNumber: wordList('art ca kap kl nr stk tlf'),
  beforeOrdinal: wordList('den det sin sit sitt'),
  afterOrdinal: wordList('desember maj marts'),
};
