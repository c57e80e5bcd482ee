/** Source: Unicode CLDR segment suppressions (fr; Unicode-3.0) without words such as "mer", and own compilation. */
import type { SentenceWords } from '../sentenceWords.ts';
import { wordList } from '../wordList.ts';

export const FRENCH: SentenceWords = {
  neverFinal: wordList('cf encycl mgr mlle mlles mme mmes p.ex vve édit équiv'),
  titles: wordList('mm'),
  beforeNumber: wordList('art chap coll env fig réf tél vol éd'),
  beforeLetter: wordList('catégorie chapitre titre vitamine'),
  neverFirst: ['J.-C.'],
  starters: wordList('des et il le les mais un'),
  surnames: wordList('des la le'),
};
