import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import type { Article } from '../../src/articles/article.ts';
import { readArticles } from '../../src/sources/folder/readArticles.ts';
import { corpusOf } from '../bench/retrieval/corpus.ts';
import { type QuestionSets, readQuestionSets } from '../bench/retrieval/questionSets.ts';
import { articleOf } from '../search/articleOf.ts';

/** Articles with questions about them. */
export interface Library {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly questions: readonly string[];
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const LARGEST_ARTICLE = 1_000_000;

const seedQuestions = z.object({
  answerable: z.array(z.object({ question: z.string() })),
  unanswerable: z.array(z.object({ question: z.string() })),
});
const naturalQuestion = z.object({ q: z.string() });

/** Reads the seeds, and the libraries in the folder given by BENCH_DATA. */
export async function readLibraries(): Promise<Library[]> {
  const folder = process.env.BENCH_DATA ?? '';
  const seeds = await readSeeds();
  if (folder === '') return [seeds];
  const sets = await readQuestionSets();
  return [seeds, ...(await readNatural(folder)), squad(sets), wikiqa(sets)];
}

async function readSeeds(): Promise<Library> {
  const file = await readFile(path.join(ROOT, 'tests/questions/seeds.json'), 'utf8');
  const { answerable, unanswerable } = seedQuestions.parse(JSON.parse(file));
  return {
    name: 'seeds',
    articles: await articlesIn(path.join(ROOT, 'seeds')),
    questions: [...answerable, ...unanswerable].map(({ question }) => question),
  };
}

/** Reads every folder of articles next to a file of questions. */
async function readNatural(folder: string): Promise<Library[]> {
  const files = await readdir(folder, { recursive: true });
  const names = files
    .filter(file => path.basename(file) === 'questions.jsonl')
    .map(file => path.dirname(file));
  const libraries: Library[] = [];
  for (const name of names.sort()) {
    const lines = await readFile(path.join(folder, name, 'questions.jsonl'), 'utf8');
    libraries.push({
      name,
      articles: await articlesIn(path.join(folder, name, 'articles')),
      questions: lines
        .split('\n')
        .filter(line => line !== '')
        .map(line => naturalQuestion.parse(JSON.parse(line)).q),
    });
  }
  return libraries;
}

async function articlesIn(folder: string): Promise<readonly Article[]> {
  const { articles } = await readArticles(folder, { maxBytes: LARGEST_ARTICLE });
  return articles;
}

function squad({ titles }: QuestionSets): Library {
  return {
    name: 'squad',
    articles: corpusOf(titles).articles,
    questions: titles
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ questions }) => questions))
      .map(({ question }) => question),
  };
}

function wikiqa({ marked }: QuestionSets): Library {
  return {
    name: 'wikiqa',
    articles: marked.map(({ title, sentences }, at) =>
      articleOf(`${at}.txt`, [sentences.map(({ text }) => text).join(' ')], title),
    ),
    questions: marked.map(({ question }) => question),
  };
}
