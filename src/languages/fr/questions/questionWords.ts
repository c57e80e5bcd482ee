/** Source: own compilation, from questions in French; the other function words are those of `@orama/stopwords`. */
import { wordList } from '../../wordList.ts';

/** Function words of questions, some of which the package lacks, and words that frame a question. */
export const QUESTION_WORDS = wordList(`
  a article articles bonjour bonsoir c'est chez combien comment d'où d'un d'une depuis disent
  dit elle elles entre faire fait il ils l'article la laquelle le lequel les lesquelles lesquels merci
  n'est ont où peux plus pourquoi qu'elle qu'en qu'est qu'il qu'ont quand que quel quelle quelles
  quels qui quoi s'est salut sont sur vers y ça était été être`);
