/** Source: Unicode CLDR segment suppressions (ru; Unicode-3.0), the abbreviations of GOST R 7.0.12, and own compilation. */
import type { SentenceWords } from '../sentenceWords.ts';
import { wordList } from '../wordList.ts';

export const RUSSIAN: SentenceWords = {
  neverFinal: wordList(`
    акад англ бул гр греч доц им инж лат напр нем пер пл пос проф св т.е т.к т.н тов ул`),
  beforeNumber: wordList('гл д кв корп ок п пп разд рис с ст стр т табл тел'),
  finalAfterNumber: wordList('г гг о р с см х'),
  starters: wordList('в и из к на но он она они по с это'),
};
