import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { answerQuestion } from '../../src/answer/ask/answerQuestion.ts';
import type { ReadFile } from '../../src/articles/readFile.ts';
import { drain } from '../../src/concurrency/steps.ts';
import { createArticleReader } from '../../src/library/articleReader.ts';
import { levelsOff } from '../bench/load/figures.ts';
import { NEWSROOM } from '../e2e/newsroom.ts';
import { indexOf } from '../testLibrary.ts';
import { readCounts } from './counts.ts';
import { type HostileFile, listHostileFiles } from './files/listHostileFiles.ts';

/** What came of reading hostile files while questions were asked. */
export interface ReaderFigures {
  readonly read: number;
  readonly refused: number;
  /** Files that were neither read nor refused with a reason on one line, with what came instead. */
  readonly wrong: readonly string[];
  /** Questions that were answered in the meantime. */
  readonly answered: number;
  /** The longest time from one question to the next. Unit: milliseconds. */
  readonly longestPause: number;
  /** The files that took longest, with their times in milliseconds. */
  readonly slowest: readonly (readonly [kind: string, time: number])[];
  /** Resident memory after every `SAMPLE_EVERY` files. Unit: bytes. */
  readonly memory: readonly number[];
}

interface Setup {
  readonly files: Iterable<HostileFile>;
  readonly read: ReadFile;
  /** Asks a question; throws if it is not answered as always. */
  readonly ask: () => void;
  /** Waits between two questions, without holding up the event loop. */
  readonly pause: () => Promise<unknown>;
}

const SAMPLE_EVERY = 25;
/** Between two questions. Unit: milliseconds. */
const PAUSE = 20;
const SLOWEST_SHOWN = 5;
const MEBIBYTE = 2 ** 20;
/** Discord waits three seconds for an acknowledgement. Unit: milliseconds. */
const MAX_PAUSE = 1000;
/** Longest reason that fits on a line of a log. Unit: UTF-16 code units. */
const MAX_REASON = 400;

/**
 * Checks that the bot reads or refuses each of many hostile files, answers questions in the meantime,
 * and needs no more and more memory.
 */
export async function runReadersSoak(args: readonly string[]): Promise<number> {
  const options = readCounts(args, { mutations: 2000, size: 10_000, seed: 1 });
  const reader = createArticleReader();
  try {
    const figures = await readHostileFiles({
      files: listHostileFiles(options),
      read: reader.read,
      ask: askNewsroom,
      pause: () => delay(PAUSE),
    });
    process.stdout.write(reportOf(figures));
    return figures.wrong.length === 0 && figures.longestPause < MAX_PAUSE && isLevel(figures)
      ? 0
      : 1;
  } finally {
    await reader.close();
  }
}

/** Reads files one after another, and asks questions meanwhile. */
export async function readHostileFiles({ files, read, ask, pause }: Setup): Promise<ReaderFigures> {
  const outcomes = { read: 0, refused: 0 };
  const wrong: string[] = [];
  const times: [kind: string, time: number][] = [];
  const memory: number[] = [];
  const asking = askUntilDone(ask, pause);
  for (const file of files) {
    const start = performance.now();
    const problem = await read(file, () => null).then(
      reading => {
        outcomes[reading.ok ? 'read' : 'refused'] += 1;
        return reading.ok ? null : problemWith(reading.reason);
      },
      (error: unknown) => String(error),
    );
    if (problem !== null) wrong.push(`${file.kind}: ${problem}`);
    times.push([file.kind, performance.now() - start]);
    if (times.length % SAMPLE_EVERY === 0) memory.push(process.memoryUsage.rss());
  }
  const slowest = times.toSorted(([, a], [, b]) => b - a).slice(0, SLOWEST_SHOWN);
  return { ...outcomes, wrong, ...(await asking.stop()), slowest, memory };
}

/** Asks about three articles. */
export function askNewsroom(): void {
  const { outcome } = drain(answerQuestion(indexOf(NEWSROOM), 'What ran aground near Northport?'));
  if (outcome !== 'answered') throw new Error(`the outcome is ${outcome}`);
}

/** What is wrong with the reason for a refusal; null if it is a line. */
function problemWith(reason: string | null): string | null {
  const isLine = reason === null || (/^\S[^\r\n]*$/u.test(reason) && reason.length <= MAX_REASON);
  return isLine ? null : `refused with ${JSON.stringify(reason.slice(0, MAX_REASON))}`;
}

function askUntilDone(
  ask: () => void,
  pause: () => Promise<unknown>,
): {
  stop: () => Promise<Pick<ReaderFigures, 'answered' | 'longestPause'>>;
} {
  const done = new AbortController();
  let answered = 0;
  let longestPause = 0;
  const asking = (async () => {
    for (let last = performance.now(); !done.signal.aborted; last = performance.now()) {
      ask();
      answered += 1;
      await pause();
      longestPause = Math.max(longestPause, performance.now() - last);
    }
  })();
  return {
    stop: async () => {
      done.abort();
      await asking;
      return { answered, longestPause };
    },
  };
}

function isLevel({ memory }: Pick<ReaderFigures, 'memory'>): boolean {
  return memory.length < 3 || levelsOff(memory);
}

function reportOf(figures: ReaderFigures): string {
  const { read, refused, wrong, answered, longestPause, slowest, memory } = figures;
  return [
    `files: ${read} read, ${refused} refused, ${wrong.length} neither`,
    ...wrong,
    `questions: ${answered} answered meanwhile, the longest pause ${Math.round(longestPause)} ms`,
    ...slowest.map(([kind, time]) => `slow: ${kind}, ${Math.round(time)} ms`),
    `memory in MiB: ${memory.map(bytes => (bytes / MEBIBYTE).toFixed(0)).join(' ')}`,
    ...(isLevel(figures) ? [] : ['memory keeps growing']),
    '',
  ].join('\n');
}
