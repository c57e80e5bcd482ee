import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { answerQuestion } from '../../../src/answer/ask/answerQuestion.ts';
import { discountFramingTerm } from '../../../src/answer/question/framingTerms.ts';
import { searchPassages } from '../../../src/answer/search/searchPassages.ts';
import { summarize } from '../../../src/answer/summary/summarize.ts';
import { drain, type Steps } from '../../../src/concurrency/steps.ts';
import { takeSteps } from '../../../src/concurrency/takeSteps.ts';
import { openLibrary } from '../../../src/library/openLibrary.ts';
import { readLibrary } from '../../../src/library/readLibrary.ts';
import type { Hit } from '../../../src/search/searchIndex.ts';
import { startIndexing } from '../../../src/search/startIndexing.ts';
import type { AnswerFigures, FootnoteFigures } from './figures.ts';
import { gainOf, memoryInUse, questionsOfBench, timed, timeEach, timeSteps } from './measuring.ts';

const SUMMARIES = 10;

/** Measures Footnote on the folder that is named first, keeping its index in the one named second. */
async function measure(articlesDir: string, cacheDir: string): Promise<FootnoteFigures> {
  const config = { articlesDir, cacheDir, maxArticleBytes: 10_000_000, aliasesFile: null };
  const questions = await questionsOfBench();
  // What is opened is not kept, so that it is in nobody's way.
  const open = async (): Promise<void> => void (await openLibrary(config));
  const first = await timed(open);
  const next = await timed(open);
  const source = await readLibrary(config);
  const before = memoryInUse();
  const { index, steps } = startIndexing(source.articles);
  const building = await timed(() => takeSteps(steps));
  const askAll = (): AnswerFigures => {
    const whole = timeEach(questions, ({ question }) => drain(answerQuestion(index, question)));
    return { whole, longestStep: whole.max };
  };
  askAll();
  const rank = (question: string): readonly Hit[] =>
    drain(index.rank(index.interpret(question).map(discountFramingTerm), { limit: 50 }));
  // Once for the compiler, once for the figures.
  timeEach(questions, ({ question }) => rank(question));
  const ranking = timeEach(questions, ({ question }) => rank(question));
  const gain = gainOf(questions, question => rank(question).map(({ passage }) => passage));
  const keywords = questions.map(({ question }) => question.match(/\p{L}+/gu)?.slice(-3) ?? []);
  const search = (text: string): Steps<unknown> => searchPassages(index, text);
  const sumUp = (topic: string | null): Steps<unknown> =>
    summarize(index, index.articles, { topic });
  timeSteps(keywords, words => search(words.join(' ')));
  timeSteps([null], sumUp);
  const answers = {
    ask: askAll(),
    search: timeSteps(keywords, words => search(words.join(' '))),
    'search, a phrase and an exclusion': timeSteps(keywords, ([one = '', two = '', three = '']) =>
      search(`${one} "${two} ${three}" said -government`),
    ),
    'summary of all': timeSteps([null, null, null], sumUp),
    'summary of all on a topic': timeSteps(
      keywords.slice(0, SUMMARIES).map(words => words.join(' ')),
      sumUp,
    ),
  };
  const memory = memoryInUse() - before;
  return {
    passages: index.passageCount,
    building: building.time,
    memory,
    ranking,
    gain,
    firstStart: first.time,
    nextStart: next.time,
    stillAtFirst: first.still,
    stillAtNext: next.still,
    saved: await sizeOf(cacheDir),
    answers,
  };
}

/** What the files of a folder take. Unit: mebibytes. */
async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(files.map(file => stat(path.join(folder, file))));
  return sizes.reduce((sum, { size }) => sum + size, 0) / 2 ** 20;
}

const [, , articlesDir = '', cacheDir = ''] = process.argv;
process.stdout.write(JSON.stringify(await measure(articlesDir, cacheDir)));
