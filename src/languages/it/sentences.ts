/** Source: Unicode CLDR segment suppressions (it; Unicode-3.0) without words such as "on", and own compilation. */
import type { SentenceWords } from '../sentenceWords.ts';
import { wordList } from '../wordList.ts';

export const ITALIAN: SentenceWords = {
  neverFinal: wordList(`
    avv cfr dott egr geom mons nob p.es preg prof proff sig sig.na sig.ra sigg sigg.re spett`),
  titles: wordList('arch cav comm ing on rag sen'),
  beforeNumber: wordList('art artt cap capp fig figg lett n nn pag pagg sez tav vol'),
  beforeLetter: wordList('articolo capitolo categoria titolo vitamina'),
  starters: wordList('gli il lo un una'),
  surnames: wordList('la lo'),
};
