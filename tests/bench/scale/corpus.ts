import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { splitSentences } from '../../../src/passages/splitSentences.ts';
import type { QuestionSets, Title } from '../retrieval/questionSets.ts';
import { below, randomFrom, shuffled } from '../retrieval/random.ts';

/** A question and its paragraph. */
export interface AskedAtScale {
  readonly question: string;
  /** The title of the subject, the group for resampling. */
  readonly title: string;
  /** The file of the article with the paragraph. */
  readonly article: string;
  readonly paragraph: string;
}

const SEED = 11;
// Average sizes of the news articles and passages kept for tuning.
const PASSAGES_OF_ARTICLE = 10;
const SENTENCES_OF_PASSAGE = 3;
const ARTICLES_OF_FOLDER = 500;
const PARAGRAPHS_OF_ARTICLE = 5;
/** Maximum occurrences of a rare word, which gets a new form each time its sentence is reused. */
const RARE = 3;
const WORD = /\p{L}{4,30}/gu;
const SYLLABLES = ['ba', 'den', 'fi', 'gor', 'hul', 'jam', 'kes', 'lo', 'mar', 'nit', 'os', 'per'];

/**
 * Writes a folder of articles with about `passages` passages, deterministically: the paragraphs of
 * the questions, and shuffled real sentences. Each time a sentence is reused, its rare words are
 * replaced by new ones, so that the vocabulary keeps growing as in real text.
 */
export async function writeCorpus(
  folder: string,
  { titles, others }: Pick<QuestionSets, 'titles' | 'others'>,
  passages: number,
): Promise<void> {
  const asked = [...askedArticles(titles)];
  let left = passages - titles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  for (const { id, title, paragraphs } of asked) await writeArticle(folder, id, title, paragraphs);
  const sentences = sentencesOf(others);
  const random = randomFrom(SEED);
  const rare = rareWords(sentences);
  let pool: string[] = [];
  let round = 0;
  const next = (): string => {
    if (pool.length === 0) {
      const renamed = round;
      pool = shuffled(sentences, random).map(sentence => renameRare(sentence, rare, renamed));
      round += 1;
    }
    return pool.pop() ?? '';
  };
  for (let number = 0; left > 0; number += 1) {
    const count = Math.min(left, 1 + below(2 * PASSAGES_OF_ARTICLE - 1, random));
    left -= count;
    const paragraphs = Array.from({ length: count }, () => {
      const length = 1 + below(2 * SENTENCES_OF_PASSAGE - 1, random);
      return Array.from({ length }, next).join(' ');
    });
    const id = `${Math.floor(number / ARTICLES_OF_FOLDER)}/${number}.txt`;
    await writeArticle(folder, id, titleFrom(next()), paragraphs);
  }
}

/** The answerable questions, with the places of their paragraphs in the folder. */
export function askedAtScale(titles: readonly Title[]): AskedAtScale[] {
  return titles.flatMap(({ title, paragraphs }) =>
    paragraphs.flatMap(({ text, questions }, at) =>
      questions.flatMap(({ question, answers }) =>
        answers.length === 0
          ? []
          : { question, title, article: askedId(title, at), paragraph: oneLine(text) },
      ),
    ),
  );
}

interface WrittenArticle {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

function* askedArticles(titles: readonly Title[]): Generator<WrittenArticle> {
  for (const { title, paragraphs } of titles) {
    for (let from = 0; from < paragraphs.length; from += PARAGRAPHS_OF_ARTICLE) {
      const part = paragraphs.slice(from, from + PARAGRAPHS_OF_ARTICLE);
      yield { id: askedId(title, from), title, paragraphs: part.map(({ text }) => oneLine(text)) };
    }
  }
}

function askedId(title: string, paragraph: number): string {
  const name = title.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  return `asked/${name}-${Math.floor(paragraph / PARAGRAPHS_OF_ARTICLE)}.txt`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

async function writeArticle(
  folder: string,
  id: string,
  title: string,
  paragraphs: readonly string[],
): Promise<void> {
  const file = path.join(folder, id);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `---\ntitle: ${JSON.stringify(title)}\n---\n${paragraphs.join('\n\n')}\n`);
}

function sentencesOf(texts: readonly string[]): string[] {
  return texts.flatMap(text =>
    splitSentences(text).flatMap(({ start, end }) => {
      const sentence = oneLine(text.slice(start, end));
      return sentence.split(' ').length > 4 ? sentence : [];
    }),
  );
}

/** Makes a headline from the first words of a sentence. */
function titleFrom(sentence: string): string {
  return sentence.split(' ').slice(0, 9).join(' ');
}

function rareWords(sentences: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    for (const [word] of sentence.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([word, count]) => (count <= RARE ? word : [])));
}

/** Appends an ending for the round to each rare word; none in the first round. */
function renameRare(sentence: string, rare: ReadonlySet<string>, round: number): string {
  if (round === 0) return sentence;
  return sentence.replaceAll(WORD, word => (rare.has(word) ? word + endingOf(round) : word));
}

function endingOf(round: number): string {
  let ending = '';
  for (let left = round; left > 0; left = Math.floor(left / SYLLABLES.length)) {
    ending += SYLLABLES[left % SYLLABLES.length] ?? '';
  }
  return ending;
}
