import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { ask } from '../../../src/answer/ask.ts';
import { weighAsAsked } from '../../../src/answer/questionCues.ts';
import { searchPassages } from '../../../src/answer/searchPassages.ts';
import { summarizeInSteps } from '../../../src/answer/summarize.ts';
import { openCollection, readCollection, takeSteps } from '../../../src/openCollection.ts';
import { startIndexing } from '../../../src/search/searchIndex.ts';
import { type Waits, waitsOf } from '../load/figures.ts';
import type { FootnoteFigures } from './figures.ts';
import { gainOf, memoryInUse, questionsOfBench, timed, timeEach } from './measuring.ts';

/** Measures Footnote on the folder that is named first, keeping its index in the one named second. */
async function measure(articlesDir: string, dataDir: string): Promise<FootnoteFigures> {
  const config = { articlesDir, dataDir, maxArticleBytes: 10_000_000, aliasesFile: null };
  const questions = await questionsOfBench();
  const first = await timed(() => openCollection(config));
  const next = await timed(() => openCollection(config));
  const source = await readCollection(config);
  const before = memoryInUse();
  const { index, steps, speedUp } = startIndexing(source.articles);
  const building = await timed(() => takeSteps(steps));
  const askAll = (): Waits => timeEach(questions, ({ question }) => ask(index, question));
  const askingAtFirst = askAll();
  const speeding = await timed(() => takeSteps(speedUp));
  const rank = (question: string) =>
    index.rank(index.interpret(question).map(weighAsAsked), { limit: 50 });
  // Once for the compiler, once for the figures.
  timeEach(questions, ({ question }) => rank(question));
  const ranking = timeEach(questions, ({ question }) => rank(question));
  const gain = gainOf(questions, question => rank(question).map(({ passage }) => passage));
  askAll();
  const asking = askAll();
  const keywords = questions.map(({ question }) => question.match(/\p{L}+/gu)?.slice(-3) ?? []);
  const searching = timeEach(keywords, words => searchPassages(index, words.join(' ')));
  const excluding = timeEach(keywords, ([one = '', two = '', three = '']) =>
    searchPassages(index, `${one} "${two} ${three}" said -government`),
  );
  const stepTimes: number[] = [];
  let start = performance.now();
  const summaryStart = start;
  for (const _ of summarizeInSteps(index, index.articles)) {
    stepTimes.push(performance.now() - start);
    start = performance.now();
  }
  stepTimes.push(performance.now() - start);
  const summary = performance.now() - summaryStart;
  const memory = memoryInUse() - before;
  return {
    passages: index.passages.length,
    building: building.time,
    memory,
    ranking,
    gain,
    firstStart: first.time,
    nextStart: next.time,
    stillAtFirst: first.still,
    stillAtNext: next.still,
    saved: await sizeOf(dataDir),
    speedingUp: speeding.time,
    stillWhileSpeedingUp: speeding.still,
    askingAtFirst,
    asking,
    searching,
    excluding,
    summarySteps: waitsOf(stepTimes),
    summary,
  };
}

/** What the files of a folder take. Unit: mebibytes. */
async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(files.map(file => stat(path.join(folder, file))));
  return sizes.reduce((sum, { size }) => sum + size, 0) / 2 ** 20;
}

const [, , articlesDir = '', dataDir = ''] = process.argv;
process.stdout.write(JSON.stringify(await measure(articlesDir, dataDir)));
