import { z } from 'zod';
import type { Article, Paragraph } from '../../articles/article.ts';
import { articleKey, rememberKey } from '../../articles/articleKey.ts';
import { contentHash, rememberContentHash } from '../../articles/contentHash.ts';
import { type Passage, passagesOf, type Sentence } from '../../passages/readPassages.ts';
import { SENTENCE_START } from '../../search/lexical/forwardIndex.ts';
import { NumberList } from '../../search/lexical/numberList.ts';
import type { ReadArticle } from '../../search/searchIndex.ts';

const nullable = z.string().nullable();

/** The texts of an article, and how many numbers of each kind it has. */
export const description = z.object({
  key: z.string(),
  contentHash: z.string(),
  title: nullable,
  publisher: nullable,
  url: nullable,
  published: nullable,
  language: nullable,
  /** One per paragraph. */
  headings: z.array(nullable),
  lines: z.number(),
  sentences: z.number(),
  headline: z.number(),
  words: z.number(),
});

/**
 * An article that was read, without its id and text, in two flat pieces that are easy to store and to
 * send to another thread.
 */
export interface PackedArticle {
  readonly described: z.infer<typeof description>;
  /** Line starts, paragraphs, sentences, words of the headline, words of the passages, in this order. */
  readonly numbers: Uint32Array;
}

const NUMBERS_OF_PARAGRAPH = 5;
const NUMBERS_OF_SENTENCE = 3;
/** Sentences or passages unpacked in one step; most articles have fewer. */
const SENTENCES_OF_STEP = 5000;

/** Packs an article and what was read of it. */
export function packArticle(article: Article, read: ReadArticle): PackedArticle {
  const { title, publisher, url, published, language, paragraphs, lineStarts } = article;
  const numbers = new NumberList();
  let sentences = 0;
  let words = 0;
  numbers.append(lineStarts);
  for (const { number, start, end, lines } of paragraphs) {
    numbers.append([number, start, end, ...lines]);
  }
  for (const passage of read.passages) {
    sentences += passage.sentences.length;
    for (const { paragraph, start, end } of passage.sentences) {
      numbers.append([paragraph, start, end]);
    }
  }
  numbers.append(read.headline);
  for (const passage of read.words) {
    words += passage.length;
    numbers.append(passage);
  }
  return {
    described: {
      key: articleKey(article),
      contentHash: contentHash(article),
      title,
      publisher,
      url,
      published,
      language,
      headings: paragraphs.map(({ heading }) => heading),
      lines: lineStarts.length,
      sentences,
      headline: read.headline.length,
      words,
    },
    // A copy without the list's spare capacity.
    numbers: numbers.view().slice(),
  };
}

/** The length of `numbers` for a description. */
export function numberCount(described: PackedArticle['described']): number {
  const { lines, headings, sentences, headline, words } = described;
  const ofParagraphs = headings.length * NUMBERS_OF_PARAGRAPH;
  return lines + ofParagraphs + sentences * NUMBERS_OF_SENTENCE + headline + words;
}

/** Unpacks an article. */
export function unpackArticle(
  { described, numbers }: PackedArticle,
  { id, text }: Pick<Article, 'id' | 'text'>,
): Article {
  const {
    key,
    contentHash: hash,
    title,
    publisher,
    url,
    published,
    language,
    headings,
    lines,
  } = described;
  const starts = numbers.subarray(0, lines);
  const paragraphs = headings.map((heading, at): Paragraph => {
    const from = lines + at * NUMBERS_OF_PARAGRAPH;
    return {
      number: numbers[from] ?? 0,
      start: numbers[from + 1] ?? 0,
      end: numbers[from + 2] ?? 0,
      lines: [numbers[from + 3] ?? 0, numbers[from + 4] ?? 0],
      heading,
    };
  });
  const metadata = { title, publisher, url, published, language };
  const article = { ...metadata, id, text, paragraphs, lineStarts: Array.from(starts) };
  rememberKey(article, key);
  rememberContentHash(article, hash);
  return article;
}

/** Unpacks the sentences and words of an article in small steps. */
export function* unpackReading(
  { described, numbers }: PackedArticle,
  article: Article,
): Generator<undefined, ReadArticle> {
  const { lines, headings, headline: headlineLength } = described;
  const first = lines + headings.length * NUMBERS_OF_PARAGRAPH;
  const sentences: Sentence[] = [];
  while (sentences.length < described.sentences) {
    const from = first + sentences.length * NUMBERS_OF_SENTENCE;
    sentences.push({
      index: sentences.length,
      paragraph: numbers[from] ?? 0,
      start: numbers[from + 1] ?? 0,
      end: numbers[from + 2] ?? 0,
    });
    if (sentences.length % SENTENCES_OF_STEP === 0) yield;
  }
  const read = numbers.subarray(first + sentences.length * NUMBERS_OF_SENTENCE);
  const headline = read.subarray(0, headlineLength);
  const passages: Passage[] = [];
  const words: Uint32Array[] = [];
  let start = headlineLength;
  for (const passage of passagesOf(article, sentences)) {
    const end = endOfSentences(read, start, passage.sentences.length);
    passages.push(passage);
    words.push(read.subarray(start, end));
    start = end;
    if (passages.length % SENTENCES_OF_STEP === 0) yield;
  }
  return { passages, headline, words };
}

/** The end of the words of `count` sentences that begin at `start`. */
function endOfSentences(words: Uint32Array, start: number, count: number): number {
  let at = start;
  for (let left = count; left > 0; left -= 1) {
    const next = words.indexOf(SENTENCE_START, at + 1);
    at = next === -1 ? words.length : next;
  }
  return at;
}
