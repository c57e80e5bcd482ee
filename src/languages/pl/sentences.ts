/** Source: own compilation, from the abbreviations of the Polish orthographic dictionary's rules. */
import type { SentenceWords } from '../sentenceWords.ts';
import { wordList } from '../wordList.ts';

export const POLISH: SentenceWords = {
  neverFinal: wordList(`
    abp arcybp bp bł hab im insp inż jw kard kpr kpt ks m.in mjr nadkom np paraf podinsp podkom
    por ppłk prof pt płk sierż tj tzn tzw ul wg zob śp św`),
  beforeNumber: wordList('art godz nr nry ok pkt poz rozdz rys str tab tel ust'),
  beforeLetter: wordList('artykuł rozdział witamina witaminy'),
  starters: wordList('gdy i jednak jest nie po potem to w z za'),
};
