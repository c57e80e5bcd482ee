/** Source: own compilation, from the abbreviations and rules on ordinals of the Turkish Language Association. */
import type { SentenceWords } from '../sentenceWords.ts';
import { wordList } from '../wordList.ts';

export const TURKISH: SentenceWords = {
  neverFinal: wordList('arş bkz doç hz krş prof sn uzm yrd öğr'),
  titles: wordList('alb av bnb dr ecz gör müh op tğm yzb'),
  beforeNumber: wordList('md s sf'),
  capitalsMaybeFinal: wordList('apt cad mah sok'),
  afterOrdinal: wordList('asliye ağır bölge cumhuriyet dönem dünya kolordu lig ordu yüzyıl'),
  starters: wordList('ama ancak bir bu bunun fakat ve'),
};
