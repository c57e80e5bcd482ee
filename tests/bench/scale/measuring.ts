import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../../../src/concurrency/steps.ts';
import type { Passage } from '../../../src/passages/readPassages.ts';
import { MEBIBYTE } from '../figures.ts';
import { type Waits, waitsOf } from '../load/figures.ts';
import { gainAt, mean } from '../retrieval/measures.ts';
import { readQuestionSets } from '../retrieval/questionSets.ts';
import { type AskedAtScale, askedAtScale } from './corpus.ts';
import type { AnswerFigures } from './figures.ts';

/** A result and its time. Unit: milliseconds. */
export interface Timed<Result> {
  readonly result: Result;
  readonly time: number;
  /** Longest stall of the event loop. */
  readonly still: number;
}

const MOST_QUESTIONS = 300;
const NANOSECONDS = 1e6;
/** Sampling interval of the monitor, which its delays include. Unit: milliseconds. */
const RESOLUTION = 1;

/** A sample of the questions, evenly from all subjects. */
export async function questionsOfBench(): Promise<readonly AskedAtScale[]> {
  const all = askedAtScale((await readQuestionSets()).titles);
  const step = Math.max(1, Math.ceil(all.length / MOST_QUESTIONS));
  return all.filter((_, at) => at % step === 0);
}

/** Times asynchronous work. */
export async function timed<Result>(work: () => Promise<Result>): Promise<Timed<Result>> {
  const monitor = monitorEventLoopDelay({ resolution: RESOLUTION });
  monitor.enable();
  const start = performance.now();
  const result = await work();
  const time = performance.now() - start;
  await setImmediate();
  monitor.disable();
  return { result, time, still: Math.max(0, monitor.max / NANOSECONDS - RESOLUTION) };
}

/** Times the work on each item. */
export function timeEach<Item>(items: readonly Item[], work: (item: Item) => unknown): Waits {
  return waitsOf(
    items.map(item => {
      const start = performance.now();
      work(item);
      return performance.now() - start;
    }),
  );
}

/** Times the stepwise work on each item, and its longest step. */
export function timeSteps<Item>(
  items: readonly Item[],
  work: (item: Item) => Steps<unknown>,
): AnswerFigures {
  let longestStep = 0;
  const whole = timeEach(items, item => {
    const steps = work(item);
    for (let isDone = false; !isDone; ) {
      const start = performance.now();
      isDone = steps.next().done === true;
      longestStep = Math.max(longestStep, performance.now() - start);
    }
  });
  return { whole, longestStep };
}

/** Mean nDCG@10 of the passages found for questions, where a question's own paragraph is relevant. */
export function gainOf(
  questions: readonly AskedAtScale[],
  find: (question: string) => readonly Passage[],
): number {
  return mean(
    questions.map(({ question, article, paragraph }) => {
      const place = find(question).findIndex(
        ({ article: { id, text }, start, end }) =>
          id === article && paragraph.includes(text.slice(start, end)),
      );
      return gainAt(10, place === -1 ? Number.POSITIVE_INFINITY : place);
    }),
  );
}

/** Heap and buffers in use after garbage collection. Unit: mebibytes. */
export function memoryInUse(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / MEBIBYTE;
}
