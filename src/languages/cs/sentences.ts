/** Source: own compilation, from the abbreviations of the Internet Language Reference Book of the Czech Language Institute. */
import type { SentenceWords } from '../sentenceWords.ts';
import { wordList } from '../wordList.ts';

export const CZECH: SentenceWords = {
  neverFinal: wordList(`
    akad apod gen inž judr kpt mj mudr mvdr např npor nám nár phdr plk popř por pplk rndr sv thdr
    tj tzn tzv ul zvl`),
  titles: wordList('bc doc ing mgr'),
  beforeNumber: wordList('obr odst písm str tab tel č čl čp'),
  beforeLetter: wordList('kapitola vitamín vitamínu článek'),
  starters: wordList('je podle v ve z za'),
};
