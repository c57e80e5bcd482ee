import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { answerQuestion } from '../../../src/answer/ask/answerQuestion.ts';
import { quoteInContext } from '../../../src/answer/expand/quoteInContext.ts';
import { searchPassages } from '../../../src/answer/search/searchPassages.ts';
import { summarize } from '../../../src/answer/summary/summarize.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import { readArticles } from '../../../src/sources/folder/readArticles.ts';

/** Stages from a file to an answer, in order. */
export const STAGES = ['read', 'index', 'ask', 'context', 'search', 'summary', 'topic'] as const;

/** Processor time of each stage. Unit: milliseconds. */
export type StageTimes = Readonly<Record<(typeof STAGES)[number], number>>;

/** Length of the part of the text that is used as a question. Unit: UTF-16 code units. */
const QUESTION_LENGTH = 400;
const QUESTIONS = ['Who said that the bridge is open?', 'bridge mayor Zelensky'];
const SEARCHES = ['bridge -xyzzy', '"bridge is open" -"the a"', 'won -lost'];

/** Writes a text to a file and measures every stage up to answers. */
export async function measureText(text: string): Promise<StageTimes> {
  const folder = await mkdtemp(path.join(tmpdir(), 'footnote-fuzz-'));
  try {
    await writeFile(path.join(folder, 'hostile.md'), text);
    return await measureFolder(folder, questionsFrom(text));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measureFolder(folder: string, questions: readonly string[]): Promise<StageTimes> {
  const times = { read: 0, index: 0, ask: 0, context: 0, search: 0, summary: 0, topic: 0 };
  let last = processorTime();
  const lap = (stage: keyof StageTimes): void => {
    const now = processorTime();
    times[stage] += now - last;
    last = now;
  };
  const { articles, problems } = await readArticles(folder, { maxBytes: Infinity });
  lap('read');
  if (articles.length + problems.length !== 1)
    throw new Error('the file was neither read nor reported');
  const index = createSearchIndex(articles);
  lap('index');
  for (const question of questions) {
    const { quotes, nearest } = drain(answerQuestion(index, question));
    lap('ask');
    for (const quote of [...quotes, ...nearest]) quoteInContext(index, quote.article, quote);
    lap('context');
  }
  for (const query of [...questions, ...SEARCHES]) drain(searchPassages(index, query));
  lap('search');
  drain(summarize(index, articles, { length: 'long' }));
  lap('summary');
  drain(summarize(index, articles, { topic: 'bridge mayor' }));
  lap('topic');
  return times;
}

function questionsFrom(text: string): string[] {
  const start = Math.floor(text.length / 2);
  const middle = text.slice(start, start + QUESTION_LENGTH);
  return [...QUESTIONS, middle, middle.replaceAll(/[^\p{L}\s]/gu, ' ')];
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
