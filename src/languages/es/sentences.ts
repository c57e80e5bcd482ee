/** Source: Unicode CLDR segment suppressions (es; Unicode-3.0) without words such as "mar", and own compilation. */
import type { SentenceWords } from '../sentenceWords.ts';
import { wordList } from '../wordList.ts';

export const SPANISH: SentenceWords = {
  neverFinal: wordList(`
    afma afmo avda cfr cía dpto dtor dña excma excmo excmos exma exmo gral ilma ilmo lcda lcdo lda
    ldo licda licdo mons mtro p.ej rdo rvdmo rvdo sra sras sres srta srtas vda vid`),
  titles: wordList('cnel lic sta sto tte'),
  beforeNumber: wordList('apdo art arts cap caps fig figs núm núms pág págs tít vol'),
  capitalsMaybeFinal: ['uu'],
  maybeFinal: ['sr'],
  beforeLetter: wordList('artículo capítulo categoría título vitamina'),
  starters: wordList('el las los un una'),
  surnames: wordList('el la las lo los'),
};
