import { createFormats } from '../formats.ts';

const { number, plural } = createFormats('en-GB');

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
  articlesShown: ({ articles, first, last }: { articles: number; first: number; last: number }) =>
    `${plural(articles, { one: '# article', other: '# articles' })}, ${number(first)} to ${number(last)} shown`,
  size: ({ words, paragraphs }: { words: number; paragraphs: number }) =>
    `${plural(words, { one: '# word', other: '# words' })}, ${plural(paragraphs, { one: '# paragraph', other: '# paragraphs' })}`,
};
