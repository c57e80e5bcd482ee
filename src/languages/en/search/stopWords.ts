/** Source: own compilation; the other stop words are those of `@orama/stopwords`. */
import { wordList } from '../../wordList.ts';

/** Question words, auxiliaries and pronouns that the package lacks, and how people type them. */
export const FURTHER_STOP_WORDS = wordList(
  `a also gonna gotta heres hows im ive let lets may thats theres upon us wanna whats whens wheres
  whom whos whose whys will`,
);
