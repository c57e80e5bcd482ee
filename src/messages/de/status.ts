import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { day, number, plural, shortDay } = createFormats('de');

/** /status and /articles. */
export const status: Messages['status'] = {
  answersFrom: ({ articles }) =>
    `Footnote antwortet aus ${plural(articles, { one: '# Artikel', other: '# Artikeln' })}.`,
  articles: ({ articles, passages }) =>
    `**Artikel** ${number(articles)}, mit ${plural(passages, { one: '# Textstelle', other: '# Textstellen' })}`,
  indexBuilding: '**Index** wird aufgebaut',
  indexBuilt: ({ ago }) => `**Index** aufgebaut ${ago}`,
  neverReloaded: '**Zuletzt neu eingelesen** seit dem Start nicht',
  reloaded: ({ ago }) => `**Zuletzt neu eingelesen** ${ago}`,
  noWarnings: '**Warnungen** keine',
  warnings: ({ warnings }) => `**Warnungen**\n${warnings}`,
  encoder: ({ state }) => `**Encoder** ${state}`,
  encoderOff: 'aus',
  encoderLoading: 'wird geladen',
  encoderReady: 'bereit',
  encoderUnavailable: ({ reason }) => `nicht verfügbar: ${reason}`,
  encoded: ({ state, done, total }) =>
    `${state}, ${number(done)} von ${plural(total, { one: '# Satz', other: '# Sätzen' })} codiert`,
  answeredWithout: ({ state, answers }) =>
    `${state}; ${plural(answers, { one: '# Antwort', other: '# Antworten' })} ohne ihn`,
  latency: ({ milliseconds }) => `**Gateway-Latenz** ${number(milliseconds)} ms`,
  latencyUnknown: '**Gateway-Latenz** noch nicht gemessen',
  memory: ({ mebibytes }) => `**Arbeitsspeicher** ${number(mebibytes)} MiB`,
  runningSince: ({ ago }) => `**Gestartet** ${ago}`,
  version: ({ version }) => `**Version** ${version}`,
  questionsADay: 'Fragen pro Tag',
  outcomes: {
    answered: 'beantwortet',
    closest: 'nur nächstliegende Stellen',
    nothing: 'nichts gefunden',
  },
  shortDay: ({ iso }) => shortDay(iso),
  chartDescription: ({ from, to, numbers }) =>
    `Balkendiagramm der Fragen pro Tag vom ${day(from)} bis zum ${day(to)}. Beantwortet, nur nächstliegende Stellen und nichts gefunden, an Tagen mit Fragen: ${numbers}.`,
  onDay: ({ iso, answered, closest, nothing }) =>
    `${shortDay(iso)}: ${number(answered)}, ${number(closest)}, ${number(nothing)}`,
  noQuestions: ({ days }) =>
    `**Fragen** keine ${plural(days, { one: 'am letzten Tag', other: 'in den letzten # Tagen' })}`,
  questions: '**Fragen**',
  questionsIn: ({ days, questions, answered, closest, nothing }) =>
    `${days === 1 ? 'heute' : `letzte ${number(days)} Tage`}: ${number(questions)} (${number(answered)} beantwortet, ${number(closest)} nur mit den nächstliegenden Stellen, ${number(nothing)} ohne Fund)`,
  votes: ({ helpful, unhelpful }) =>
    `**Bewertungen** ${number(helpful)} hilfreich, ${number(unhelpful)} nicht das Gefragte`,
  noFeeds: '**Feeds** keine',
  feeds: ({ feeds }) => `**Feeds** ${number(feeds)}`,
  feedsFailing: ({ feeds }) => `${number(feeds)} mit Fehlern`,
  feedsDisabled: ({ feeds }) => `${number(feeds)} abgeschaltet`,
  noDigest: '**Letzter Digest** keiner',
  lastDigest: ({ ago, channel }) => `**Letzter Digest** ${ago} in ${channel}`,
  byWordsAlone:
    '**Suche** in den Artikeln dieses Servers nur nach Wörtern: Ihre Vektoren passen nicht in den Speicher für Server (`INDEX_MEMORY`)',
  articlesShown: ({ articles, first, last }) =>
    `${plural(articles, { one: '# Artikel', other: '# Artikel' })}, hier ${number(first)} bis ${number(last)}`,
  size: ({ words, paragraphs }) =>
    `${plural(words, { one: '# Wort', other: '# Wörter' })}, ${plural(paragraphs, { one: '# Absatz', other: '# Absätze' })}`,
};
