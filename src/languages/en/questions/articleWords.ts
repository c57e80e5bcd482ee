/** Source: own compilation, from questions in English. */
import { wordList } from '../../wordList.ts';

/** How questions name the articles themselves: "What do the articles say about Riga?" */
export const ARTICLE_WORDS = wordList('article articles');
