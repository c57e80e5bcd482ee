import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../../src/articles/article.ts';
import { articleKey } from '../../../src/articles/articleKey.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { BlockFileError, readBlocks, writeBlocks } from '../../../src/library/saved/blockFile.ts';
import { indexVersion } from '../../../src/library/saved/indexVersion.ts';
import { loadIndex, savedIndexPath, saveIndex } from '../../../src/library/saved/savedIndex.ts';
import type { SearchIndex } from '../../../src/search/searchIndex.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import { articles, question } from '../../answer/arbitraries.ts';
import { parseArticle } from '../../parseArticle.ts';
import { cases } from '../../setup/environment.ts';
import { indexOf } from '../../testLibrary.ts';
import { textOf } from './textOf.ts';

let folder = '';
let file = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
  file = path.join(folder, 'saved.index');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\n', 'Ferry runs aground', 'A\ud800B\r\n', '\ufeffKyiv', '한국에서'),
);
const orNull = (text: fc.Arbitrary<string>): fc.Arbitrary<string | null> =>
  fc.option(text, { nil: null });
const metadata = fc.record({
  title: orNull(anyText),
  publisher: orNull(anyText),
  url: orNull(fc.webUrl()),
  published: orNull(fc.constantFrom('2025-03-02', '2025-03-02T10:00:00Z')),
  language: orNull(fc.constantFrom('en', 'uk')),
  authors: fc.array(anyText, { maxLength: 2 }),
  updated: orNull(fc.constantFrom('2025-03-03')),
  description: orNull(anyText),
  tags: fc.array(anyText, { maxLength: 2 }),
});

/** Articles of several paragraphs with arbitrary names and titles. */
const anyArticles: fc.Arbitrary<Article[]> = fc
  .tuple(articles, articles, fc.array(fc.tuple(metadata, anyText), { minLength: 8, maxLength: 8 }))
  .map(([some, others, details]) =>
    [...some, ...others].map((article, at) => {
      const [about, name] = details[at] ?? [{}, ''];
      return { ...article, ...about, id: `${at}${name}.md` };
    }),
  );

/** Everything an index contains and finds, with words instead of numbers. */
function contentOf(index: SearchIndex, questions: readonly string[]): unknown {
  const { lexicon } = index.asEarlier().parts;
  const termsOf = (article: Article): unknown =>
    index.termsOf(article).map(terms => terms.map(term => lexicon.term(term)));
  const terms = Array.from({ length: lexicon.termCount }, (_, at) => lexicon.term(at + 1)).sort();
  return {
    articles: index.articles,
    passages: index.passageCount,
    sentences: index.articles.map(article => index.sentencesOf(article)),
    terms: index.articles.map(termsOf),
    holders: terms.map(term => [term, drain(index.passagesWith([term]))]),
    forms: Array.from({ length: lexicon.size }, (_, at) => lexicon.writtenAs(at + 1)).sort(),
    found: questions.map(text => {
      const asked = index.interpret(text);
      const searched = drain(index.search(asked, { limit: 5, isWanted: () => true }));
      return [asked, drain(index.rank(asked)), searched, index.suggest(text)];
    }),
  };
}

/** What is counted of the words and terms of an index. */
function countsOf(index: SearchIndex): unknown {
  const { lexicon, vocabulary, statistics } = index.asEarlier().parts;
  const frequencies = Array.from({ length: lexicon.termCount }, (_, at) => {
    return [lexicon.term(at + 1), statistics.frequency(at + 1)] as const;
  });
  return {
    words: new Map(Array.from(vocabulary.words(), use => [use.word, use])),
    frequencies: new Map(frequencies.filter(([, frequency]) => frequency > 0)),
    termsInUse: statistics.termsInUse,
    averageLengths: statistics.averageLengths,
  };
}

describe('a saved index', () => {
  it('restores an index with the same content and results', async () => {
    const questions = fc.array(question, { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(anyArticles, questions, async (all, asked) => {
        const index = createSearchIndex(all);
        await saveIndex(file, index);
        const known = await loadIndex(file);
        expect(known.size).toBe(all.length);
        const taken = all.map(article => known.articleOf({ ...article, key: articleKey(article) }));
        expect(taken).toEqual(all);
        const again = createSearchIndex(
          taken.flatMap(article => article ?? []),
          { earlier: known },
        );
        expect(contentOf(again, asked)).toEqual(contentOf(index, asked));
      }),
      { numRuns: cases(60) },
    );
  });

  it('restores those articles that it contains', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticles, anyArticles, question, async (first, more, asked) => {
        const saved = first.filter((_, at) => at % 2 === 0);
        await saveIndex(file, createSearchIndex(saved));
        const known = await loadIndex(file);
        const all = [...first, ...more.map(article => ({ ...article, id: `more/${article.id}` }))];
        expect(all.filter(article => known.find(article) !== null)).toEqual(saved);
        const index = createSearchIndex(all, { earlier: known });
        expect(contentOf(index, [asked])).toEqual(contentOf(createSearchIndex(all), [asked]));
      }),
      { numRuns: cases(30) },
    );
  });

  it('restores the counts of its words without those of removed articles', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticles, async all => {
        const left = all.filter((_, at) => at % 3 !== 0);
        const earlier = createSearchIndex(all).asEarlier();
        await saveIndex(file, createSearchIndex(left, { earlier }));
        const again = createSearchIndex(left, { earlier: await loadIndex(file) });
        expect(countsOf(again)).toEqual(countsOf(createSearchIndex(left)));
      }),
      { numRuns: cases(30) },
    );
  });

  it('stores articles in several segments, and one of stop words only', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 250 }, (_, at) => [
        `${at}.txt`,
        `Boat ${at} sailed at noon.\n\n`.repeat(30),
      ]),
    );
    const index = indexOf({ ...texts, 'signs.txt': 'And then it was.' });
    await saveIndex(file, index);
    const known = await loadIndex(file);
    const again = createSearchIndex(index.articles, { earlier: known });
    expect(index.articles.every(article => known.find(article) !== null)).toBe(true);
    expect(contentOf(again, ['boat 249'])).toEqual(contentOf(index, ['boat 249']));
  });

  it('has no article for another file name or text', async () => {
    await saveIndex(file, indexOf({ 'ferry.txt': 'The ferry ran aground.' }));
    const known = await loadIndex(file);
    expect(known.articleOf(textOf('ferry.txt', 'The ferry ran aground.'))).not.toBeNull();
    expect(known.articleOf(textOf('boat.txt', 'The ferry ran aground.'))).toBeNull();
    expect(known.articleOf(textOf('ferry.txt', 'The ferry ran aground!'))).toBeNull();
  });

  it('contains no sentence, file name or folder', async () => {
    const text = 'The ferry Aurora ran aground near Northport.';
    const parsed = parseArticle('quay/drafts.md', new TextEncoder().encode(text));
    if (!parsed.ok) throw new Error(parsed.reason);
    await saveIndex(file, createSearchIndex([parsed.article]));
    for (const name of [file, ...(await partsOf(file))]) {
      const written = await readFile(name, 'latin1');
      for (const told of ['ran aground', 'quay', 'drafts', folder, process.cwd()]) {
        expect(written).not.toContain(told);
      }
    }
  });
});

describe('saveIndex', () => {
  const TEXTS = { 'a.txt': 'The ferry ran aground.', 'b.txt': 'The bridge is closed.' };

  it('writes only the parts that are not saved', async () => {
    const first = indexOf(TEXTS);
    await saveIndex(file, first);
    const before = await partsOf(file);
    await saveIndex(file, first);
    const again = await partsOf(file);
    expect(again).toHaveLength(before.length + 1);
    const [added] = indexOf({ 'c.txt': 'The pier is open.' }).articles;
    const articles = [...first.articles, ...(added ? [added] : [])];
    await saveIndex(file, createSearchIndex(articles, { earlier: first.asEarlier() }));
    // The lexicon has grown, and there is a segment of the new article.
    expect(await partsOf(file)).toHaveLength(again.length + 2);
    expect((await loadIndex(file)).size).toBe(3);
  });

  it('does not restore an article that was removed', async () => {
    const first = indexOf({ ...TEXTS, 'c.txt': 'The pier is open.' });
    const [gone, ...articles] = first.articles;
    await saveIndex(file, createSearchIndex(articles, { earlier: first.asEarlier() }));
    const known = await loadIndex(file);
    expect(articles.every(article => known.find(article) !== null)).toBe(true);
    expect(gone && known.find(gone)).toBeNull();
    const again = createSearchIndex(articles, { earlier: known });
    expect(drain(again.rank(again.interpret('ferry')))).toEqual([]);
  });

  it('deletes parts of which no index is made any more, after a minute', async () => {
    await saveIndex(file, indexOf({ 'c.txt': 'The pier is open.' }));
    const old = new Date(Date.now() - 61_000);
    const before = await partsOf(file);
    for (const part of before) await utimes(part, old, old);
    const later = indexOf(TEXTS);
    await saveIndex(file, later);
    const after = await partsOf(file);
    expect(after.some(part => before.includes(part))).toBe(false);
    for (const part of after) await utimes(part, old, old);
    await saveIndex(file, later);
    expect((await loadIndex(file)).size).toBe(2);
  });
});

describe('loadIndex', () => {
  it('rejects an index of which a file has a changed byte or a missing end', async () => {
    await saveIndex(
      file,
      indexOf({ 'a.md': 'Ferry runs aground\n\nIt ran aground.\n\nAll left.' }),
    );
    const names = [file, ...(await partsOf(file))];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.integer({ min: 0, max: 255 }),
        async (name, place, difference) => {
          const whole = await readFile(name);
          const damaged = Buffer.from(whole);
          const at = place % whole.length;
          damaged[at] = (damaged[at] ?? 0) ^ difference;
          await writeFile(name, difference === 0 ? whole.subarray(0, at) : damaged);
          await expect(loadIndex(file)).rejects.toThrow(BlockFileError);
          await writeFile(name, whole);
        },
      ),
    );
  });

  it('rejects an index without one of its parts', async () => {
    await saveIndex(file, indexOf({ 'a.md': 'It ran aground.' }));
    for (const part of await partsOf(file)) {
      const whole = await readFile(part);
      await rm(part);
      await expect(loadIndex(file)).rejects.toThrow('lacks a part');
      await writeFile(part, whole);
    }
  });

  it('rejects a file of another version or byte order', async () => {
    await saveIndex(file, indexOf({ 'a.md': 'It ran aground.' }));
    const [header = new Uint8Array(), ...others] = await blocksOf(file);
    const made = new TextDecoder().decode(header);
    const version = await indexVersion();
    for (const other of [
      made.replace(version, 'another'),
      made.replace('footnote index', 'another program'),
      made.replace(os.endianness(), os.endianness() === 'LE' ? 'BE' : 'LE'),
      '{}',
    ]) {
      await writeBlocks(file, [new TextEncoder().encode(other), ...others]);
      await expect(loadIndex(file)).rejects.toThrow('was made by another version of Footnote');
    }
  });

  it.each([
    ['nothing where its parts should be', []],
    ['other contents', ['{"lexicon":[]}']],
    ['contents that are not JSON', ['{']],
  ])('rejects a complete file with %s', async (_, blocks) => {
    await saveIndex(file, indexOf({ 'a.md': 'It ran aground.' }));
    const [header = new Uint8Array()] = await blocksOf(file);
    await writeBlocks(file, [header, ...blocks.map(text => new TextEncoder().encode(text))]);
    await expect(loadIndex(file)).rejects.toThrow(BlockFileError);
  });
});

/** The files of an index beside the one that names them. */
async function partsOf(index: string): Promise<string[]> {
  const parts = `${index}.parts`;
  return (await readdir(parts)).map(name => path.join(parts, name));
}

async function blocksOf(name: string): Promise<Uint8Array[]> {
  const blocks: Uint8Array[] = [];
  for await (const block of readBlocks(name)) blocks.push(block);
  return blocks;
}

describe('savedIndexPath', () => {
  it('differs between folders, and is the same for every path to one folder', async () => {
    for (const name of ['one', 'two']) await mkdir(path.join(folder, name));
    await symlink('one', path.join(folder, 'link'));
    const files = await Promise.all(
      ['one', 'two', 'link', 'two/../one/.'].map(name =>
        savedIndexPath('data', `${folder}/${name}`),
      ),
    );
    const [one, two, ...same] = files;
    expect(one).not.toBe(two);
    expect(same).toEqual([one, one]);
    expect(files.every(name => path.dirname(name) === 'data')).toBe(true);
  });
});
