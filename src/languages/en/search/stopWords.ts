/** Source: own compilation; the other stop words are those of `@orama/stopwords`. */
import { wordList } from '../../wordList.ts';

/** Question words, auxiliaries and pronouns that the package lacks. */
export const FURTHER_STOP_WORDS = wordList('a also im ive let lets may upon us whom whose will');
