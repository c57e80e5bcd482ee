/** Source: own compilation, from requests in Ukrainian. */
import { phraseTable } from '../../phrases/phraseTable.ts';
import { wordList } from '../../wordList.ts';

/** How a request for a summary begins; what should be summed up comes after it. */
export const REQUESTS_FOR_A_SUMMARY = phraseTable([
  { phrase: '^ коротко про що', matches: 'Коротко про що статті', not: 'Про що коротко' },
  {
    phrase: '^ можеш|можете підсумувати',
    matches: 'Можеш підсумувати статті?',
    not: 'Можеш прочитати підсумок?',
  },
  { phrase: '^ підсумок|підсумуй|підсумуйте', matches: 'Підсумуй статті', not: 'Де підсумок' },
]);

/** Words after such a beginning that name no article. */
export const NAMING_NO_ARTICLE = wordList('будь ласка про статтю статті');

/** Those that mean all articles, rather than one that was spoken of. */
export const NAMING_ALL_ARTICLES = wordList('всі новини статей статтях усе усі');
