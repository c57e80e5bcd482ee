import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Article } from '../../../src/articles/article.ts';
import { readArticles } from '../../../src/sources/folder/readArticles.ts';

/** A piece of an article that answers a question. */
interface AcceptedText {
  readonly article: string;
  /** Verbatim, except for white space. */
  readonly text: string;
}

/** A question as people type them. */
export interface NaturalQuestion {
  readonly q: string;
  /** Texts any of which answers; none if the articles do not. */
  readonly accept: readonly AcceptedText[];
  readonly kind: 'answered' | 'paraphrase' | 'same-words' | 'near-miss' | 'off-topic';
}

/** Articles with questions. */
export interface QuestionFolder {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly questions: readonly NaturalQuestion[];
}

const line = z.object({
  q: z.string(),
  accept: z.array(z.object({ article: z.string(), text: z.string() })),
  kind: z.enum(['answered', 'paraphrase', 'same-words', 'near-miss', 'off-topic']),
});

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** Unit: bytes. */
const LARGEST_ARTICLE = 1_000_000;

/** Reads the sample articles and our questions on them. */
export function readSeedFolder(): Promise<QuestionFolder> {
  const questions = path.join(import.meta.dirname, 'seeds.jsonl');
  return readParts('seeds', path.join(ROOT, 'seeds'), questions);
}

/**
 * Reads a folder with `articles` and `questions.jsonl`.
 *
 * @throws Error if a part is missing, invalid, or refers to an article that is not there.
 */
export function readQuestionFolder(folder: string): Promise<QuestionFolder> {
  const name = path.resolve(folder).split(path.sep).slice(-2).join('/');
  return readParts(name, path.join(folder, 'articles'), path.join(folder, 'questions.jsonl'));
}

/** Whether an article holds a text; white space is normalised. */
export function holds(text: string, part: string): boolean {
  return normalize(text).includes(normalize(part));
}

async function readParts(name: string, folder: string, file: string): Promise<QuestionFolder> {
  const { articles } = await readArticles(folder, { maxBytes: LARGEST_ARTICLE });
  const lines = (await readFile(file, 'utf8')).split('\n').filter(text => text.trim() !== '');
  const questions = lines.map((text, at) => {
    const question = line.parse(JSON.parse(text));
    for (const accepted of question.accept) {
      const article = articles.find(({ id }) => id === accepted.article);
      if (article !== undefined && holds(article.text, accepted.text)) continue;
      throw new Error(`${file}:${at + 1}: ${accepted.article} does not hold “${accepted.text}”`);
    }
    return question;
  });
  return { name, articles, questions };
}

function normalize(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
