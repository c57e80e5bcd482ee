/** Source: own compilation, from requests in German. */
import { phraseTable } from '../../phrases/phraseTable.ts';
import { wordList } from '../../wordList.ts';

/** How a request for a summary begins; what should be summed up comes after it. */
export const REQUESTS_FOR_A_SUMMARY = phraseTable([
  {
    phrase: '^ fass|fasse mir?',
    matches: 'Fasse die Artikel zusammen',
    not: 'Sie fasst es zusammen',
  },
  {
    phrase: '^ kannst|könntest du mir? ..4 zusammenfassen',
    matches: 'Kannst du die Artikel zusammenfassen?',
    not: 'Kannst du das lesen?',
  },
  {
    phrase: '^ zusammenfassung',
    matches: 'Zusammenfassung der Artikel',
    not: 'Die Zusammenfassung fehlt',
  },
]);

/** Words after such a beginning that name no article. */
export const NAMING_NO_ARTICLE = wordList(
  'artikel artikels bitte den der des die mir von zusammen zusammenfassen',
);

/** Those that mean all articles, rather than one that was spoken of. */
export const NAMING_ALL_ARTICLES = wordList('alle alles nachrichten');
