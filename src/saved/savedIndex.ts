import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { Article, Paragraph } from '../articles/article.ts';
import { articleKey, keyOf, rememberKey } from '../articles/articleKey.ts';
import { passagesOf, type Sentence } from '../passages/readPassages.ts';
import { SENTENCE_START } from '../search/lexical/forwardIndex.ts';
import type { FormTable } from '../search/lexical/lexicon.ts';
import type { ReadArticle, SearchIndex } from '../search/searchIndex.ts';
import type { Neighbours } from '../search/spelling/spellings.ts';
import { BlockFileError, readBlocks, writeBlocks } from './blockFile.ts';
import { indexVersion } from './indexVersion.ts';
import type { KnownArticles } from './knownArticles.ts';

const FORMAT = 'footnote index';
/** How many articles stand in one block. */
const GROUP = 100;
/** How many words stand in one block. */
const LINES = 20_000;

const header = z.object({
  format: z.literal(FORMAT),
  version: z.string(),
  endianness: z.enum(['LE', 'BE']),
  forms: z.number(),
  words: z.number(),
  terms: z.number(),
});
const nullable = z.string().nullable();
/** What of an article is text, and how many numbers of each kind it has. */
const description = z.object({
  key: z.string(),
  title: nullable,
  publisher: nullable,
  url: nullable,
  published: nullable,
  language: nullable,
  /** Over each paragraph. */
  headings: z.array(nullable),
  lines: z.number(),
  sentences: z.number(),
  headline: z.number(),
  words: z.number(),
});

/** An article but for its id and text, which its file has. */
interface SavedArticle {
  readonly described: z.infer<typeof description>;
  /** The starts of its lines, its paragraphs, its sentences, the words of its headline and its passages. */
  readonly numbers: Uint32Array;
}

const NUMBERS_OF_PARAGRAPH = 5;
const NUMBERS_OF_SENTENCE = 3;

/** The file in a folder that keeps the index of a folder of articles. */
export async function savedIndexFile(dataDir: string, articlesDir: string): Promise<string> {
  const articles = await realpath(articlesDir);
  const name = createHash('sha256').update(articles).digest('hex').slice(0, 16);
  return path.join(dataDir, `${name}.index`);
}

/**
 * Saves what was read of the articles of an index, to be taken over by the next run.
 *
 * @throws as `writeBlocks` does.
 */
export async function saveIndex(
  file: string,
  index: SearchIndex,
  signal?: AbortSignal,
): Promise<void> {
  await writeBlocks(file, blocksOf(index, await indexVersion()), signal);
}

/**
 * Loads what was saved of articles.
 *
 * @throws BlockFileError for a file that is damaged, or was made by another version;
 * NodeJS.ErrnoException for one that cannot be read.
 */
export async function loadIndex(file: string): Promise<KnownArticles> {
  const version = await indexVersion();
  const blocks = readBlocks(file);
  const next = async (): Promise<Uint8Array> => {
    const { value } = await blocks.next();
    if (value === undefined) throw new BlockFileError('is damaged');
    return value;
  };
  try {
    const made = header.safeParse(JSON.parse(textOf(await next())));
    const isOurs = made.success && made.data.endianness === os.endianness();
    if (!isOurs || made.data.version !== version) {
      throw new BlockFileError('was made by another version of Footnote');
    }
    const { forms, words, terms } = made.data;
    const lines = async (count: number): Promise<string[]> => {
      const all: string[] = [];
      while (all.length < count) {
        // A damaged block may hold more than a call takes.
        for (const line of linesOf(await next())) all.push(line);
      }
      return all;
    };
    const table = new SavedForms({
      written: await lines(forms),
      words: await lines(words),
      terms: await lines(terms),
      wordOf: numbersOf(await next()),
      termOf: numbersOf(await next()),
    });
    const neighbours = neighboursIn(numbersOf(await next()), table);
    const articles = new Map<string, SavedArticle>();
    for await (const descriptions of blocks) {
      const numbers = numbersOf(await next());
      let at = 0;
      for (const line of linesOf(descriptions)) {
        const described = description.parse(JSON.parse(line));
        const end = at + countOf(described);
        articles.set(described.key, { described, numbers: numbers.subarray(at, end) });
        at = end;
      }
    }
    return new SavedArticles(table, neighbours, articles);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) {
      throw new BlockFileError('is damaged', { cause: error });
    }
    throw error;
  } finally {
    await blocks.return(undefined);
  }
}

function* blocksOf(index: SearchIndex, version: string): Generator<Uint8Array> {
  const { lexicon } = index;
  const { size: forms, wordCount: words, termCount: terms } = lexicon;
  const made = { format: FORMAT, version, endianness: os.endianness(), forms, words, terms };
  yield bytesOf(JSON.stringify(made));
  yield* linesUpTo(forms, form => lexicon.writtenAs(form));
  yield* linesUpTo(words, word => lexicon.word(word));
  yield* linesUpTo(terms, term => lexicon.term(term));
  yield bytesOfNumbers(Uint32Array.from({ length: forms }, (_, at) => lexicon.wordOf(at + 1)));
  yield bytesOfNumbers(Uint32Array.from({ length: forms }, (_, at) => lexicon.termOf(at + 1)));
  yield bytesOfNumbers(numbersOfNeighbours(index));
  for (let from = 0; from < index.articles.length; from += GROUP) {
    const group = index.articles.slice(from, from + GROUP).map(article => saved(index, article));
    yield bytesOf(group.map(({ described }) => JSON.stringify(described)).join('\n'));
    yield Buffer.concat(group.map(({ numbers }) => bytesOfNumbers(numbers)));
  }
}

/** Each term that has neighbours, how many these are, and they. */
function numbersOfNeighbours(index: SearchIndex): Uint32Array {
  const numberOf = (term: string): number => index.findTerm(term);
  return Uint32Array.from(
    [...index.neighbours()].flatMap(([term, others]) => [
      numberOf(term),
      others.size,
      ...[...others].map(numberOf),
    ]),
  );
}

function neighboursIn(numbers: Uint32Array, table: FormTable): Neighbours {
  const neighbours = new Map<string, ReadonlySet<string>>();
  let at = 0;
  while (at < numbers.length) {
    const [term = 0, count = 0] = numbers.subarray(at, at + 2);
    const others = numbers.subarray(at + 2, at + 2 + count);
    neighbours.set(table.term(term), new Set(Array.from(others, other => table.term(other))));
    at += 2 + count;
  }
  return neighbours;
}

function* linesUpTo(last: number, textOf: (number: number) => string): Generator<Uint8Array> {
  for (let from = 1; from <= last; from += LINES) {
    const length = Math.min(LINES, last + 1 - from);
    yield bytesOf(Array.from({ length }, (_, at) => textOf(from + at)).join('\n'));
  }
}

function saved(index: SearchIndex, article: Article): SavedArticle {
  const { title, publisher, url, published, language, paragraphs, lineStarts } = article;
  const sentences = index.sentencesOf(article);
  const { headline, words } = index.read(article) ?? { headline: [], words: [] };
  const read = words.flatMap(passage => Array.from(passage));
  return {
    described: {
      key: articleKey(article),
      title,
      publisher,
      url,
      published,
      language,
      headings: paragraphs.map(({ heading }) => heading),
      lines: lineStarts.length,
      sentences: sentences.length,
      headline: headline.length,
      words: read.length,
    },
    numbers: Uint32Array.from([
      ...lineStarts,
      ...paragraphs.flatMap(({ number, start, end, lines }) => [number, start, end, ...lines]),
      ...sentences.flatMap(({ paragraph, start, end }) => [paragraph, start, end]),
      ...Array.from(headline),
      ...read,
    ]),
  };
}

function countOf({
  lines,
  headings,
  sentences,
  headline,
  words,
}: SavedArticle['described']): number {
  const ofParagraphs = headings.length * NUMBERS_OF_PARAGRAPH;
  return lines + ofParagraphs + sentences * NUMBERS_OF_SENTENCE + headline + words;
}

class SavedArticles implements KnownArticles {
  readonly lexicon: FormTable;
  readonly neighbours: Neighbours;
  readonly #articles: ReadonlyMap<string, SavedArticle>;

  constructor(
    lexicon: FormTable,
    neighbours: Neighbours,
    articles: ReadonlyMap<string, SavedArticle>,
  ) {
    this.lexicon = lexicon;
    this.neighbours = neighbours;
    this.#articles = articles;
  }

  get size(): number {
    return this.#articles.size;
  }

  readonly has = (article: Article): boolean => this.#articles.has(articleKey(article));

  articleOf(id: string, text: string): Article | null {
    const key = keyOf({ id, text });
    const known = this.#articles.get(key);
    if (known === undefined) return null;
    const { described, numbers } = known;
    const { title, publisher, url, published, language, headings, lines } = described;
    const starts = numbers.subarray(0, lines);
    const paragraphs = headings.map((heading, at): Paragraph => {
      const from = lines + at * NUMBERS_OF_PARAGRAPH;
      const [number = 0, start = 0, end = 0, first = 0, last = 0] = numbers.subarray(
        from,
        from + NUMBERS_OF_PARAGRAPH,
      );
      return { number, start, end, lines: [first, last], heading };
    });
    const metadata = { title, publisher, url, published, language };
    const article = { ...metadata, id, text, paragraphs, lineStarts: Array.from(starts) };
    rememberKey(article, key);
    return article;
  }

  find(article: Article): ReadArticle | null {
    const known = this.#articles.get(articleKey(article));
    if (known === undefined) return null;
    const { described, numbers } = known;
    const { lines, headings, headline: headlineLength } = described;
    const first = lines + headings.length * NUMBERS_OF_PARAGRAPH;
    const sentences = Array.from({ length: described.sentences }, (_, index): Sentence => {
      const from = first + index * NUMBERS_OF_SENTENCE;
      const [paragraph = 0, start = 0, end = 0] = numbers.subarray(
        from,
        from + NUMBERS_OF_SENTENCE,
      );
      return { index, paragraph, start, end };
    });
    const words = numbers.subarray(first + sentences.length * NUMBERS_OF_SENTENCE);
    const passages = passagesOf(article, sentences);
    return {
      passages,
      headline: words.subarray(0, headlineLength),
      words: parted(
        words.subarray(headlineLength),
        passages.map(passage => passage.sentences.length),
      ),
    };
  }
}

/** Parts the words of an article into those of its passages, by how many sentences each has. */
function parted(words: Uint32Array, sentences: readonly number[]): Uint32Array[] {
  let at = 0;
  return sentences.map(count => {
    const start = at;
    for (let left = count; left > 0; left -= 1) {
      const next = words.indexOf(SENTENCE_START, at + 1);
      at = next === -1 ? words.length : next;
    }
    return words.subarray(start, at);
  });
}

interface FormLists {
  readonly written: readonly string[];
  readonly words: readonly string[];
  readonly terms: readonly string[];
  readonly wordOf: Uint32Array;
  readonly termOf: Uint32Array;
}

/** What the numbers of forms stand for; the lists hold that of 1 first. */
class SavedForms implements FormTable {
  readonly #lists: FormLists;

  constructor(lists: FormLists) {
    this.#lists = lists;
  }

  get size(): number {
    return this.#lists.written.length;
  }

  get wordCount(): number {
    return this.#lists.words.length;
  }

  get termCount(): number {
    return this.#lists.terms.length;
  }

  writtenAs(form: number): string {
    return this.#lists.written[form - 1] ?? '';
  }

  wordOf(form: number): number {
    return this.#lists.wordOf[form - 1] ?? 0;
  }

  termOf(form: number): number {
    return this.#lists.termOf[form - 1] ?? 0;
  }

  word(number: number): string {
    return this.#lists.words[number - 1] ?? '';
  }

  term(number: number): string {
    return this.#lists.terms[number - 1] ?? '';
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes);
}

/** No word and no line of JSON holds a line break. */
function linesOf(bytes: Uint8Array): string[] {
  return textOf(bytes).split('\n');
}

function bytesOfNumbers({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}
