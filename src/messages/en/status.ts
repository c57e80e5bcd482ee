import { createFormats } from '../formats.ts';

const { day, number, plural, shortDay } = createFormats('en-GB');

interface Counts {
  readonly answered: number;
  readonly closest: number;
  readonly nothing: number;
}

/** /status and /articles. `ago` is a timestamp that Discord shows as relative time. */
export const status = {
  answersFrom: ({ articles }: { articles: number }) =>
    `Footnote answers from ${plural(articles, { one: '# article', other: '# articles' })}.`,
  articles: ({ articles, passages }: { articles: number; passages: number }) =>
    `**Articles** ${number(articles)}, with ${plural(passages, { one: '# passage', other: '# passages' })}`,
  indexBuilding: '**Index** being built',
  indexBuilt: ({ ago }: { ago: string }) => `**Index** built ${ago}`,
  neverReloaded: '**Last reload** none since the start',
  reloaded: ({ ago }: { ago: string }) => `**Last reload** ${ago}`,
  noWarnings: '**Warnings** none',
  warnings: ({ warnings }: { warnings: string }) => `**Warnings**\n${warnings}`,
  encoder: ({ state }: { state: string }) => `**Encoder** ${state}`,
  encoderOff: 'off',
  encoderLoading: 'loading',
  encoderReady: 'ready',
  encoderUnavailable: ({ reason }: { reason: string }) => `not available: ${reason}`,
  encoded: ({ state, done, total }: { state: string; done: number; total: number }) =>
    `${state}, ${number(done)} of ${plural(total, { one: '# sentence', other: '# sentences' })} encoded`,
  answeredWithout: ({ state, answers }: { state: string; answers: number }) =>
    `${state}; ${plural(answers, { one: '# answer', other: '# answers' })} without it`,
  latency: ({ milliseconds }: { milliseconds: number }) =>
    `**Gateway latency** ${number(milliseconds)} ms`,
  latencyUnknown: '**Gateway latency** not measured yet',
  memory: ({ mebibytes }: { mebibytes: number }) => `**Memory** ${number(mebibytes)} MiB`,
  runningSince: ({ ago }: { ago: string }) => `**Started** ${ago}`,
  version: ({ version }: { version: string }) => `**Version** ${version}`,
  /** In the chart of questions, and what stands for it. `iso`, `from` and `to` are days in ISO 8601. */
  questionsADay: 'Questions a day',
  outcomes: { answered: 'answered', closest: 'closest passages only', nothing: 'nothing found' },
  shortDay: ({ iso }: { iso: string }) => shortDay(iso),
  chartDescription: ({ from, to, numbers }: { from: string; to: string; numbers: string }) =>
    `Bar chart of the questions a day from ${day(from)} to ${day(to)}. Answered, closest passages only and nothing found, on days with questions: ${numbers}.`,
  onDay: ({ iso, answered, closest, nothing }: Counts & { iso: string }) =>
    `${shortDay(iso)}: ${number(answered)}, ${number(closest)}, ${number(nothing)}`,
  noQuestions: ({ days }: { days: number }) =>
    `**Questions** none in the last ${plural(days, { one: 'day', other: '# days' })}`,
  questions: '**Questions**',
  /** The last of the days is today. */
  questionsIn: ({
    days,
    questions,
    answered,
    closest,
    nothing,
  }: Counts & { days: number; questions: number }) =>
    `${days === 1 ? 'today' : `last ${number(days)} days`}: ${number(questions)} (${number(answered)} answered, ${number(closest)} closest only, ${number(nothing)} nothing)`,
  votes: ({ helpful, unhelpful }: { helpful: number; unhelpful: number }) =>
    `**Votes** ${number(helpful)} helpful, ${number(unhelpful)} not what was asked`,
  /** What a server follows and posts. `channel` is a mention. */
  noFeeds: '**Feeds** none',
  feeds: ({ feeds }: { feeds: number }) => `**Feeds** ${number(feeds)}`,
  feedsFailing: ({ feeds }: { feeds: number }) => `${number(feeds)} failing`,
  feedsDisabled: ({ feeds }: { feeds: number }) => `${number(feeds)} disabled`,
  noDigest: '**Last digest** none',
  lastDigest: ({ ago, channel }: { ago: string; channel: string }) =>
    `**Last digest** ${ago} in ${channel}`,
  byWordsAlone:
    '**Search** by words alone in this server’s articles: their vectors do not fit in the memory for servers (`INDEX_MEMORY`)',
  articlesShown: ({ articles, first, last }: { articles: number; first: number; last: number }) =>
    `${plural(articles, { one: '# article', other: '# articles' })}, ${number(first)} to ${number(last)} shown`,
  size: ({ words, paragraphs }: { words: number; paragraphs: number }) =>
    `${plural(words, { one: '# word', other: '# words' })}, ${plural(paragraphs, { one: '# paragraph', other: '# paragraphs' })}`,
};
