import process from 'node:process';
import MiniSearch from 'minisearch';
import { readLibrary } from '../../../src/library/readLibrary.ts';
import { type Passage, readPassages } from '../../../src/passages/readPassages.ts';
import { termsOf } from '../../../src/search/terms/tokenize.ts';
import type { EngineFigures } from './figures.ts';
import { gainOf, memoryInUse, questionsOfBench, timed, timeEach } from './measuring.ts';

/** Measures MiniSearch on the same passages, stems and stop words, with terms joined by OR. */
async function measure(articlesDir: string): Promise<EngineFigures> {
  const questions = await questionsOfBench();
  const config = { articlesDir, maxArticleBytes: 10_000_000, aliasesFile: null };
  const { articles } = await readLibrary(config);
  const passages = articles.flatMap(readPassages);
  const before = memoryInUse();
  const documents = new MiniSearch<{ readonly id: number; readonly text: string }>({
    fields: ['text'],
    tokenize: termsOf,
    processTerm: term => term,
    searchOptions: { combineWith: 'OR' },
  });
  const building = await timed(() => {
    for (const [id, { article, start, end }] of passages.entries()) {
      documents.add({ id, text: `${article.title ?? ''}\n${article.text.slice(start, end)}` });
    }
    return Promise.resolve();
  });
  const memory = memoryInUse() - before;
  timeEach(questions, ({ question }) => documents.search(question));
  const ranking = timeEach(questions, ({ question }) => documents.search(question));
  const find = (question: string): Passage[] =>
    documents
      .search(question)
      .slice(0, 10)
      .flatMap(({ id }) => passages[Number(id)] ?? []);
  return {
    passages: passages.length,
    building: building.time,
    memory,
    ranking,
    gain: gainOf(questions, find),
  };
}

process.stdout.write(JSON.stringify(await measure(process.argv[2] ?? '')));
