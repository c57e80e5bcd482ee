import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('de');

const OF_ARTICLES = { one: '# Artikel', other: '# Artikeln' };

const counted = (quoted: number, articles: number): string =>
  quoted === articles
    ? plural(articles, OF_ARTICLES)
    : `${number(quoted)} von ${plural(articles, OF_ARTICLES)}`;

/** Summaries and comparisons. */
export const summaries: Messages['summaries'] = {
  summary: ({ article }) => `Zusammenfassung von ${article}`,
  summaryOn: ({ article, topic }) => `Zusammenfassung von ${article} zu ${topic}`,
  summaryOfSeveral: ({ quoted, articles }) => `Zusammenfassung von ${counted(quoted, articles)}`,
  summaryOfSeveralOn: ({ quoted, articles, topic }) =>
    `Zusammenfassung von ${counted(quoted, articles)} zu ${topic}`,
  comparisonOn: ({ quoted, articles, topic }) =>
    `Vergleich von ${counted(quoted, articles)} zu ${topic}`,
  nothingToCompare: ({ topic }) => `Nichts zu vergleichen zu ${topic}`,
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
    `${plural(articles, { one: '# weiterer Artikel handelt davon', other: '# weitere Artikel handeln davon' })}.`,
  chooseArticles: 'Artikel zum Vergleichen auswählen',
};

/** What only one of the compared articles mentions, by kind. */
export const particulars: Messages['particulars'] = {
  speaker: ({ list }) => `zitiert: ${list}`,
  figure: ({ list }) => `Zahlen: ${list}`,
  date: ({ list }) => `Zeitangaben: ${list}`,
  name: ({ list }) => `Namen: ${list}`,
};

/** Digests of new articles. */
export const digests: Messages['digests'] = {
  none: 'Dieser Server hat noch keine Digests. `/digest einrichten` richtet einen ein.',
  named: ({ digest }) => `Digest **${digest}**`,
  due: ({ day, time, timezone }) => `${day} um ${time} (${timezone})`,
  isActive: ({ time }) => `nächster: ${time}`,
  isPaused: 'angehalten',
  isRefused: ({ reason }) => `angehalten: ${reason}. \`/digest fortsetzen\` versucht es wieder.`,
  full: ({ limit }) =>
    `Ein Server kann höchstens ${plural(limit, { one: '# Digest', other: '# Digests' })} haben. Entferne zuerst einen.`,
  unknown: ({ digest }) =>
    `Dieser Server hat keinen Digest ${digest}. \`/digest liste\` zeigt alle.`,
  badTime: 'Gib die Uhrzeit in Stunden und Minuten an, zum Beispiel 08:30.',
  badTimezone: 'Das ist keine Zeitzone. Wähle einen Vorschlag, zum Beispiel Europe/Berlin.',
  removed: ({ digest }) => `Entfernt: ${digest}`,
  nothingNew: 'Seit dem letzten Digest gibt es nichts Neues; es würde nichts gepostet.',
  heading: '**Neue Artikel**',
  headingSince: ({ time }) => `**Neue Artikel seit ${time}**`,
  told: ({ channel, reason }) =>
    `Der Digest in ${channel} ist angehalten: ${reason}. \`/digest fortsetzen\` setzt ihn fort.`,
};
