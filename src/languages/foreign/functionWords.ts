/** Source: own compilation; the other function words are those of `@orama/stopwords`. */
import { wordList } from '../wordList.ts';

/** Function words that the package lacks, mainly those that begin questions; by language. */
export const FURTHER_FUNCTION_WORDS = {
  dutch: wordList('hoeveel waar waarom wanneer welk welke'),
  french: wordList(`
    c'est combien d'où d'un d'une lequel n'est où pourquoi qu'elle qu'est qu'il quand s'est`),
  german: wordList('warum wem wen wer wessen wieso wieviel wodurch wofür woher wohin womit'),
  italian: wordList('quali'),
  polish: wordList(`
    co czy dla dlaczego dokąd gdzie jak jaka jaki jakie jest kiedy kogo kto która które który
    nie przez się skąd są że`),
  portuguese: wordList('onde quais quantas quantos'),
  turkish: wordList('hangisi kaç kimdir nedir nereden'),
};

/** Articles and prepositions that English texts use in names: "Los Angeles". */
export const FUNCTION_WORDS_IN_NAMES = wordList(
  'al da de del della dem den des di die dos du el la las le les los un van von',
);

/** Function words that English texts use as other words: "war", "EU". */
export const ENGLISH_HOMOGRAPHS = wordList(`
  ad ai allen also article articles ben bin bueno buenos col com come con dan dies door dove ed eden ella elle
  embargo era esta eu ex fin final general han hat ho ins kim li lo mal man mayor men met mia mit
  na non notre op par para per plus pour primer salvo sans sea sean sen sia sin solo son su sue são tan
  ton total uma usa var vi want war`);
