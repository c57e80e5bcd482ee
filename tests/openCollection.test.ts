import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../src/answer/ask.ts';
import { summarize } from '../src/answer/summarize.ts';
import { CollectionError, openCollection, takeSteps } from '../src/openCollection.ts';
import { startIndexing } from '../src/search/searchIndex.ts';
import { articleOf } from './search/articleOf.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const config = (aliasesFile: string | null = null) => ({
  articlesDir: folder,
  maxArticleBytes: 5 * 1024 * 1024,
  aliasesFile,
  dataDir: null,
});

describe('openCollection', () => {
  it('reads a word of five million letters and a paragraph of 100,000 characters', async () => {
    await writeFile(path.join(folder, 'word.txt'), 'a'.repeat(5 * 1024 * 1024));
    const sentence = 'The ferry Aurora ran aground near Northport. ';
    const filler = 'Boats went out and came back again. '.repeat(2800);
    await writeFile(path.join(folder, 'long.txt'), filler + sentence);
    const { index, problems } = await openCollection(config());
    expect(problems).toEqual([]);
    const answer = ask(index, 'What ran aground near Northport?');
    expect(answer.quotes[0]?.text).toBe(sentence.trim());
    expect(summarize(index, index.articles).sentences.length).toBeGreaterThan(0);
  });

  it('names the line of an alias file that is wrong', async () => {
    const aliases = path.join(folder, 'aliases');
    await writeFile(aliases, 'Kyiv, Kiev\nalone\n');
    await expect(openCollection(config(aliases))).rejects.toThrow(
      new CollectionError(`${aliases}, line 2: write two or more spellings, parted by commas`),
    );
  });
});

describe('takeSteps', () => {
  const articles = Array.from({ length: 300 }, (_, at) =>
    articleOf(
      `${at}.txt`,
      Array.from({ length: 40 }, (_, line) => `Boat ${at} sailed at ${line}.`),
    ),
  );

  it('lets others have a turn before it is done', async () => {
    const order: string[] = [];
    const indexing = takeSteps(startIndexing(articles).steps).then(() => order.push('indexed'));
    setImmediate(() => order.push('another'));
    await indexing;
    expect(order).toEqual(['another', 'indexed']);
  });

  it('ends when it is told to', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const indexing = takeSteps(startIndexing(articles).steps, { signal });
    controller.abort();
    await expect(indexing).rejects.toThrow('aborted');
  });
});
