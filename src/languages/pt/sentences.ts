/** Source: Unicode CLDR segment suppressions (pt; Unicode-3.0) without words such as "mar", and own compilation. */
import type { SentenceWords } from '../sentenceWords.ts';
import { wordList } from '../wordList.ts';

export const PORTUGUESE: SentenceWords = {
  neverFinal: wordList('dra dras drs exma exmo ilma ilmo p.ex prof profa sra sras'),
  titles: wordList('eng pe sta sto'),
  beforeNumber: wordList('al art arts cap fasc fig fl fls inc n núm pág págs séc tel vol'),
  starters: wordList('ela ele eles em os um uma'),
};
