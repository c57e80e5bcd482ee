/** Source: own compilation, from requests in French. */
import { phraseTable } from '../../phrases/phraseTable.ts';
import { wordList } from '../../wordList.ts';

/** How a request for a summary begins; what should be summed up comes after it. */
export const REQUESTS_FOR_A_SUMMARY = phraseTable([
  {
    phrase: '^ fais|faites -? moi? un résumé de|des|du?',
    matches: 'Fais un résumé',
    not: 'Fais un gâteau',
  },
  {
    phrase: '^ peux|pouvez - tu|vous résumer',
    matches: 'Peux-tu résumer les articles ?',
    not: 'Peux-tu lire le résumé ?',
  },
  {
    phrase: '^ résume|résumez|résumé -? moi?',
    matches: 'Résume les articles',
    not: 'Le résumé manque',
  },
]);

/** Words after such a beginning that name no article. */
export const NAMING_NO_ARTICLE = wordList("article des du l'article les moi plaît s'il te vous");

/** Those that mean all articles, rather than one that was spoken of. */
export const NAMING_ALL_ARTICLES = wordList('articles nouvelles tous tout');
