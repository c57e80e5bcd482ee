/** Source: own compilation, from questions in German; the other function words are those of `@orama/stopwords`. */
import { wordList } from '../../wordList.ts';

/** Function words of questions, some of which the package lacks, and words that frame a question. */
export const QUESTION_WORDS = wordList(`
  am artikel artikeln auf aus bei beim bitte danke das dem den der des die ein eine einem einen
  einer eines es für gab gegen gibt haben hallo hat hatte im ist kann kannst mit nach nicht ob oder sagen
  sagt sagte sagten sind steht und viel viele vom von vor wann war waren warum was welche
  welchem welchen welcher welches wem wen wer wessen wie wieso wieviel wieviele wo wodurch wofür
  woher wohin womit worden worüber wurde wurden zum zur über`);
