import type { Waits } from '../load/figures.ts';
import { table } from '../table.ts';
import type { EngineFigures, FootnoteFigures } from './figures.ts';

/** Measurements at one size. */
export interface SizeFigures {
  readonly footnote: FootnoteFigures;
  readonly miniSearch: EngineFigures;
}

/** Formats both engines at each size, and the cost of Footnote's own work. */
export function scaleReport(sizes: readonly SizeFigures[]): string {
  return [
    'Ranking passages for a question, next to MiniSearch with the same stems and stop words',
    table(
      ['passages', 'engine', 'built in', 'memory', 'p50', 'p95', 'p99', 'nDCG@10'],
      sizes.flatMap(({ footnote, miniSearch }) => [
        engineRow('Footnote', footnote),
        engineRow('MiniSearch', miniSearch),
        [
          String(footnote.passages),
          'ratio',
          ratio(footnote.building, miniSearch.building),
          ratio(footnote.memory, miniSearch.memory),
          ...ratios(footnote.ranking, miniSearch.ranking),
          '',
        ],
      ]),
    ),
    '',
    'Startup without and with a saved index; ratio to building MiniSearch',
    table(
      ['passages', 'first', 'next', 'ratio', 'first stall', 'next stall', 'saved'],
      sizes.map(({ footnote, miniSearch }) => [
        String(footnote.passages),
        seconds(footnote.firstStart),
        seconds(footnote.nextStart),
        ratio(footnote.nextStart, miniSearch.building),
        milliseconds(footnote.stillAtFirst),
        milliseconds(footnote.stillAtNext),
        mebibytes(footnote.saved),
      ]),
    ),
    '',
    'Whole answers, and the longest step of one; other work runs between steps',
    table(
      ['passages', 'answer', 'p50', 'p95', 'p99', 'longest', 'longest step'],
      sizes.flatMap(({ footnote: { passages, answers } }) =>
        Object.entries(answers).map(([answer, { whole, longestStep }]) => [
          String(passages),
          answer,
          ...cells(whole),
          milliseconds(whole.max),
          milliseconds(longestStep),
        ]),
      ),
    ),
  ].join('\n');
}

function engineRow(
  name: string,
  { passages, building, memory, ranking, gain }: EngineFigures,
): string[] {
  return [
    String(passages),
    name,
    seconds(building),
    mebibytes(memory),
    ...cells(ranking),
    gain.toFixed(3),
  ];
}

function cells({ p50, p95, p99 }: Waits): string[] {
  return [p50, p95, p99].map(milliseconds);
}

function ratios(a: Waits, b: Waits): string[] {
  return [ratio(a.p50, b.p50), ratio(a.p95, b.p95), ratio(a.p99, b.p99)];
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(2);
}

function seconds(time: number): string {
  return `${(time / 1000).toFixed(1)} s`;
}

function milliseconds(time: number): string {
  return `${time.toFixed(1)} ms`;
}

function mebibytes(size: number): string {
  return `${size.toFixed(0)} MiB`;
}
