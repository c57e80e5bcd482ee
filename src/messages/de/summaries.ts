import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('de');

const OF_ARTICLES = { one: '# Artikel', other: '# Artikeln' };

/** Summaries and comparisons. */
export const summaries: Messages['summaries'] = {
  summary: ({ article }) => `Zusammenfassung von ${article}`,
  summaryOn: ({ article, topic }) => `Zusammenfassung von ${article} zu ${topic}`,
  summaryOfSeveral: ({ articles }) => `Zusammenfassung von ${plural(articles, OF_ARTICLES)}`,
  summaryOfSeveralOn: ({ articles, topic }) =>
    `Zusammenfassung von ${plural(articles, OF_ARTICLES)} zu ${topic}`,
  comparisonOn: ({ articles, topic }) =>
    `Vergleich von ${plural(articles, OF_ARTICLES)} zu ${topic}`,
  articles: ({ articles }) => `${number(articles)} Artikel`,
  nothingOn: ({ topic }) => `In den Artikeln steht nichts zu ${topic}.`,
  nothingToSum: 'Für eine Zusammenfassung gibt es nichts zu zitieren.',
  part: ({ heading, part, parts }) => `${heading}, Teil ${number(part)} von ${number(parts)}`,
  requestedBy: ({ asker }) => `Angefordert von ${asker}`,
  wholeText: 'Das ist der ganze Text; er ist nicht länger als eine Zusammenfassung.',
  notQuoted: ({ articles }) => `Nichts zitiert aus ${articles}`,
  sameWording: 'Derselbe Wortlaut in mehreren Artikeln',
  onlyHere: 'Nur in einem Artikel',
  cites: ({ speakers }) => `Zitiert ${speakers}`,
  noOtherAccount: 'In keinem anderen Artikel gibt es eine Textstelle dazu.',
  moreArticles: ({ articles }) =>
    `${plural(articles, { one: '# weiterer Artikel handelt davon', other: '# weitere Artikel handeln davon' })}; wähle unten aus, welche verglichen werden.`,
  chooseArticles: 'Artikel zum Vergleichen auswählen',
};

/** What only one of the compared articles mentions, by kind. */
export const particulars: Messages['particulars'] = {
  speaker: ({ list }) => `zitiert: ${list}`,
  figure: ({ list }) => `Zahlen: ${list}`,
  date: ({ list }) => `Zeitangaben: ${list}`,
  name: ({ list }) => `Namen: ${list}`,
};
