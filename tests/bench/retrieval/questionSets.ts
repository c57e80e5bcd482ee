import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { readArticles } from '../../../src/sources/folder/readArticles.ts';

/** A question about a paragraph; without answers if the paragraph has none. */
interface AskedOfParagraph {
  readonly question: string;
  readonly answers: readonly string[];
}

/** Paragraphs about one subject, with questions about each. */
export interface Title {
  readonly title: string;
  readonly paragraphs: readonly {
    readonly text: string;
    readonly questions: readonly AskedOfParagraph[];
  }[];
}

/** A question about an article, with each sentence marked as an answer or not. */
export interface AskedOfSentences {
  readonly question: string;
  readonly title: string;
  readonly sentences: readonly { readonly text: string; readonly answer: boolean }[];
}

/** The data to measure with. */
export interface QuestionSets {
  readonly name: string;
  readonly titles: readonly Title[];
  readonly marked: readonly AskedOfSentences[];
  /** Articles on other subjects, to fill up libraries. */
  readonly others: readonly string[];
  /** One sentence on each missing data set. */
  readonly missing: readonly string[];
}

const titles = z.array(
  z.object({
    title: z.string(),
    paragraphs: z.array(
      z.object({
        text: z.string(),
        questions: z.array(z.object({ question: z.string(), answers: z.array(z.string()) })),
      }),
    ),
  }),
);
const markedLine = z.object({
  question: z.string(),
  title: z.string(),
  sentences: z.array(z.object({ text: z.string(), answer: z.boolean() })),
});
const articleLine = z.object({ text: z.string() });
const seedQuestions = z.object({
  answerable: z.array(
    z.object({ article: z.string(), question: z.string(), expected: z.array(z.string()) }),
  ),
});

const ROOT = path.resolve(import.meta.dirname, '../../..');
const LARGEST_SEED = 1_000_000;

/**
 * Reads the sets from the folder given by BENCH_DATA, or without it the seeds and their questions.
 *
 * @throws Error if a file is missing or invalid.
 */
export async function readQuestionSets(): Promise<QuestionSets> {
  const folder = process.env.BENCH_DATA ?? '';
  return folder === '' ? await readSeeds() : await readFolder(folder);
}

async function readFolder(folder: string): Promise<QuestionSets> {
  const lines = async (name: string): Promise<unknown[]> => {
    const text = await readFile(path.join(folder, name), 'utf8');
    return text.split('\n').flatMap((line): unknown => (line === '' ? [] : JSON.parse(line)));
  };
  const squad: unknown = JSON.parse(await readFile(path.join(folder, 'squad-tune.json'), 'utf8'));
  return {
    name: 'SQuAD 2.0 and WikiQA, tuning part',
    titles: titles
      .parse(squad)
      .map(({ title, paragraphs }) => ({ title: title.replaceAll('_', ' '), paragraphs })),
    marked: z.array(markedLine).parse(await lines('wikiqa-tune.jsonl')),
    others: z
      .array(articleLine)
      .parse([...(await lines('cnn-tune.jsonl')), ...(await lines('newts-tune.jsonl'))])
      .map(({ text }) => text),
    missing: [],
  };
}

/** Reads the seeds as subjects, with each question at the paragraph of its expected sentence. */
async function readSeeds(): Promise<QuestionSets> {
  const { articles } = await readArticles(path.join(ROOT, 'seeds'), { maxBytes: LARGEST_SEED });
  const file = await readFile(path.join(ROOT, 'tests/questions/seeds.json'), 'utf8');
  const { answerable } = seedQuestions.parse(JSON.parse(file));
  return {
    name: 'the seeds',
    titles: articles.map(({ id, title, text, paragraphs }) => {
      const asked = answerable.filter(({ article }) => article === id);
      return {
        title: title ?? id,
        paragraphs: paragraphs.map(({ start, end }) => {
          const paragraph = text.slice(start, end);
          const questions = asked.flatMap(({ question, expected }) => {
            const answers = expected.filter(sentence => paragraph.includes(sentence));
            return answers.length > 0 ? { question, answers } : [];
          });
          return { text: paragraph, questions };
        }),
      };
    }),
    marked: [],
    others: [],
    missing: [
      'BENCH_DATA is not set: SQuAD, WikiQA and libraries of 30 and 300 articles are skipped.',
    ],
  };
}
