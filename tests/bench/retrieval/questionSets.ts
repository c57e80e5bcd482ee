import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { readArticles } from '../../../src/sources/folder/readArticles.ts';

/** A question on a paragraph; no answers when the paragraph does not answer it. */
interface AskedOfParagraph {
  readonly question: string;
  readonly answers: readonly string[];
}

/** Paragraphs on one subject with questions on each. */
export interface Title {
  readonly title: string;
  readonly paragraphs: readonly {
    readonly text: string;
    readonly questions: readonly AskedOfParagraph[];
  }[];
}

/** A question on an article whose sentences are marked as answering it or not. */
export interface AskedOfSentences {
  readonly question: string;
  readonly title: string;
  readonly sentences: readonly { readonly text: string; readonly answer: boolean }[];
}

/** What there is to measure by. */
export interface QuestionSets {
  readonly name: string;
  readonly titles: readonly Title[];
  readonly marked: readonly AskedOfSentences[];
  /** Articles on other things, to fill up a collection with. */
  readonly others: readonly string[];
  /** What is left out because it is not there; one sentence each. */
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
 * Reads the sets from the folder that BENCH_DATA names, or the seeds and their questions without it.
 *
 * @throws Error when the folder lacks a file or a file is not as expected.
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

/** The seeds as subjects, each question under the paragraph that holds an expected sentence. */
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
      'BENCH_DATA names no folder: SQuAD, WikiQA and collections of 30 and 300 articles are left out.',
    ],
  };
}
