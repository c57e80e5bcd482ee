/** Source: own compilation, from requests in Spanish. */
import { phraseTable } from '../../phrases/phraseTable.ts';
import { wordList } from '../../wordList.ts';

/** How a request for a summary begins; what should be summed up comes after it. */
export const REQUESTS_FOR_A_SUMMARY = phraseTable([
  {
    phrase: '^ dame|haz|hazme un resumen de|del|sobre?',
    matches: 'Dame un resumen',
    not: 'Dame un libro',
  },
  {
    phrase: '^ puedes|podrías resumir|resumirme',
    matches: 'Puedes resumir los artículos?',
    not: 'Puedes leer el resumen?',
  },
  { phrase: '^ resume|resumen|resúmeme', matches: 'Resume los artículos', not: 'Un resumen' },
]);

/** Words after such a beginning that name no article. */
export const NAMING_NO_ARTICLE = wordList('artículo de del favor los noticia por');

/** Those that mean all articles, rather than one that was spoken of. */
export const NAMING_ALL_ARTICLES = wordList('artículos noticias todas todo todos');
