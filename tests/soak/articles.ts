import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { answerQuestion } from '../../src/answer/ask/answerQuestion.ts';
import { drain } from '../../src/concurrency/steps.ts';
import { openLibrary } from '../../src/library/openLibrary.ts';
import type { SearchIndex } from '../../src/search/searchIndex.ts';
import { writeLongArticles } from '../testLibrary.ts';
import { readCounts } from './counts.ts';

/** What came of opening a folder twice. */
export interface ArticleFigures {
  /** How many were read the first time, and from the saved index. */
  readonly read: readonly [first: number, reopened: number];
  /** Questions whose passage was not found first, each time. */
  readonly missed: readonly string[];
}

/** Unit: passages of an article. */
const PASSAGES = 10;
const QUESTIONS = 100;

/** Checks that a large folder is read whole and saved, and that passages are found before and after. */
export async function runArticlesSoak(args: readonly string[]): Promise<number> {
  const { articles } = readCounts(args, { articles: 10_000 });
  const { read, missed } = await openArticles(articles);
  process.stdout.write(
    [
      `articles: ${articles} written, ${read[0]} read, ${read[1]} taken from the saved index`,
      ...missed.map(question => `not found: ${question}`),
      '',
    ].join('\n'),
  );
  return read.every(count => count === articles) && missed.length === 0 ? 0 : 1;
}

/** Writes a folder of articles, opens it twice and asks about some of them each time. */
export async function openArticles(articles: number): Promise<ArticleFigures> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
  const articlesDir = path.join(folder, 'articles');
  const config = {
    articlesDir,
    maxArticleBytes: 10_000,
    aliasesFile: null,
    cacheDir: path.join(folder, 'data'),
  };
  try {
    await writeLongArticles(articlesDir, articles, PASSAGES);
    const { index: first } = await openLibrary(config);
    const missedAtFirst = missed(first, articles);
    const { index: reopened } = await openLibrary(config);
    return {
      read: [first.articles.length, reopened.articles.length],
      missed: [...missedAtFirst, ...missed(reopened, articles)],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Asks about articles evenly across the folder. */
function missed(index: SearchIndex, articles: number): string[] {
  const step = Math.max(1, Math.floor(articles / QUESTIONS));
  return Array.from({ length: Math.ceil(articles / step) }, (_, at) => at * step).flatMap(at => {
    const pier = at % PASSAGES;
    const question = `When did the boat Aurora${at} leave pier ${pier}?`;
    // Words that stand in every passage are no evidence, so the right passage may be the nearest only.
    const { quotes, nearest } = drain(answerQuestion(index, question));
    const [quote] = [...quotes, ...nearest];
    const isFound =
      quote?.article.id === `boat-${at}.txt` &&
      quote.text === `The boat Aurora${at} left pier ${pier} at noon with a cargo of salted fish.`;
    return isFound ? [] : [question];
  });
}
