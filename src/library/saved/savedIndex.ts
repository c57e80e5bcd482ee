import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { Article } from '../../articles/article.ts';
import { articleKey, computeArticleKey } from '../../articles/articleKey.ts';
import type { FormTable } from '../../search/lexical/lexicon.ts';
import type { ReadArticle, SearchIndex } from '../../search/searchIndex.ts';
import type { Neighbours } from '../../search/spelling/spellings.ts';
import { BlockFileError, readBlocks, writeBlocks } from './blockFile.ts';
import { folderKey } from './folderKey.ts';
import { indexVersion } from './indexVersion.ts';
import type { KnownArticles } from './knownArticles.ts';
import { formNumbers, ListedForms } from './listedForms.ts';
import {
  description,
  numberCount,
  type PackedArticle,
  packArticle,
  unpackArticle,
  unpackReading,
} from './packedArticle.ts';

const FORMAT = 'footnote index';
/** Maximum articles in a block, and the count of numbers at which a block ends. */
const GROUP = { articles: 100, numbers: 500_000 };
/** Words per block. */
const LINES = 20_000;

const header = z.object({
  format: z.literal(FORMAT),
  version: z.string(),
  endianness: z.enum(['LE', 'BE']),
  forms: z.number(),
  words: z.number(),
  terms: z.number(),
});

/** Path of the file in `dataDir` for the index of an articles folder. */
export async function savedIndexPath(dataDir: string, articlesDir: string): Promise<string> {
  return path.join(dataDir, `${await folderKey(articlesDir)}.index`);
}

/**
 * Saves the articles of an index as read, for the next run.
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
 * Loads the articles of a saved index.
 *
 * @throws BlockFileError when the file is damaged or from another version; NodeJS.ErrnoException when it
 * cannot be read.
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
        // Not push(...lines): a damaged block may have more lines than a call takes arguments.
        for (const line of linesOf(await next())) all.push(line);
      }
      return all;
    };
    const table = new ListedForms({
      written: await lines(forms),
      words: await lines(words),
      terms: await lines(terms),
      wordOf: numbersOf(await next()),
      termOf: numbersOf(await next()),
    });
    const neighbours = neighboursIn(numbersOf(await next()), table);
    const articles = new Map<string, PackedArticle>();
    for await (const descriptions of blocks) {
      const numbers = numbersOf(await next());
      let at = 0;
      for (const line of linesOf(descriptions)) {
        const described = description.parse(JSON.parse(line));
        const end = at + numberCount(described);
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
  const { wordOf, termOf } = formNumbers(lexicon);
  yield bytesOfNumbers(wordOf);
  yield bytesOfNumbers(termOf);
  yield bytesOfNumbers(numbersOfNeighbours(index));
  for (const group of groupsOf(index)) {
    yield bytesOf(group.map(({ described }) => JSON.stringify(described)).join('\n'));
    yield Buffer.concat(group.map(({ numbers }) => bytesOfNumbers(numbers)));
  }
}

function* groupsOf(index: SearchIndex): Generator<readonly PackedArticle[]> {
  let group: PackedArticle[] = [];
  let held = 0;
  for (const article of index.articles) {
    const read = index.read(article);
    if (read === null) continue;
    const packed = packArticle(article, read);
    group.push(packed);
    held += packed.numbers.length;
    if (group.length < GROUP.articles && held < GROUP.numbers) continue;
    yield group;
    group = [];
    held = 0;
  }
  if (group.length > 0) yield group;
}

/** For each term with neighbours: the term, the number of its neighbours, and these. */
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

class SavedArticles implements KnownArticles {
  readonly lexicon: FormTable;
  readonly neighbours: Neighbours;
  readonly #articles: ReadonlyMap<string, PackedArticle>;

  constructor(
    lexicon: FormTable,
    neighbours: Neighbours,
    articles: ReadonlyMap<string, PackedArticle>,
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
    const packed = this.#articles.get(computeArticleKey({ id, text }));
    return packed === undefined ? null : unpackArticle(packed, { id, text });
  }

  find(article: Article): Generator<undefined, ReadArticle> | null {
    const packed = this.#articles.get(articleKey(article));
    return packed === undefined ? null : unpackReading(packed, article);
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes);
}

/** Neither words nor lines of JSON contain a line break. */
function linesOf(bytes: Uint8Array): string[] {
  return textOf(bytes).split('\n');
}

function bytesOfNumbers({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}
