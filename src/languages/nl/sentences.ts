/** Source: own compilation, from the abbreviations that the Dutch Language Union's spelling guide lists. */
import type { SentenceWords } from '../sentenceWords.ts';
import { wordList } from '../wordList.ts';

export const DUTCH: SentenceWords = {
  neverFinal: wordList(`
    bijv bv d.w.z dhr drs i.p.v i.v.m jhr jkvr m.b.t m.n mevr mgr mw o.a t.a.v t.o.v z.g zgn`),
  titles: wordList('ds ing ir kol lkol'),
  beforeNumber: wordList('afb art blz hfst nr nrs tel'),
  beforeLetter: wordList('artikel hoofdstuk klasse vitamine'),
  starters: wordList('een en er het hij ik maar wij ze zij'),
};
