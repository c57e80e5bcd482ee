import { mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createArticle } from '../../../src/articles/createArticle.ts';
import { fileReader } from '../../../src/articles/readFile.ts';
import type { FolderChanges } from '../../../src/sources/folder/folderChanges.ts';
import { readArticleFile } from '../../../src/sources/folder/readArticleFile.ts';
import { type ArticlesFolder, readArticles } from '../../../src/sources/folder/readArticles.ts';
import { cases } from '../../setup/environment.ts';

const HOUR = 3_600_000;

let folder: string;
/** Names of the files whose bytes were read, in any order: they are read at once. */
let filesRead: string[];
/** Ids of the articles that were parsed, in order. */
let parsed: string[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'footnote-articles-'));
  filesRead = [];
  parsed = [];
  for (const name of ['a.txt', 'b.txt', 'sub/c.txt']) await write(name, `This is ${name}.`);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a read in which anything may have changed', () => {
  it('reads no file that is in the same state, and keeps the same article objects', async () => {
    const first = await read();
    const second = await read(first);
    expect(filesRead).toEqual([]);
    expectSameArticles(second, first);
  });

  it('reads and parses the changed file alone, and keeps the other article objects', async () => {
    const first = await read();
    await write('b.txt', 'This is b.txt, corrected.');
    const second = await read(first);
    expect(filesRead).toEqual(['b.txt']);
    expect(parsed).toEqual(['b.txt']);
    expect(second.articles[1]?.text).toBe('This is b.txt, corrected.');
    expect(second.articles[0]).toBe(first.articles[0]);
    expect(second.articles[2]).toBe(first.articles[2]);
  });

  it('reads a file of the same size and times that has taken the place of another', async () => {
    await setTime('b.txt');
    const first = await read();
    await write('new', 'This is c.txt.');
    await setTime('new');
    await rename(path.join(folder, 'new'), path.join(folder, 'b.txt'));
    expect((await read(first)).articles[1]?.text).toBe('This is c.txt.');
  });

  it('parses nothing and keeps the same article object when the text is the same', async () => {
    const first = await read();
    await setTime('b.txt');
    const second = await read(first);
    expect(filesRead).toEqual(['b.txt']);
    expect(parsed).toEqual([]);
    expectSameArticles(second, first);
  });

  it('reads a file again that was read so soon after a change that another could look the same', async () => {
    const first = await read(null, { clockResolution: HOUR });
    const second = await read(first, { clockResolution: HOUR });
    expect(filesRead.toSorted()).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(parsed).toEqual([]);
    expectSameArticles(second, first);
  });

  it('repeats a problem without reading its file', async () => {
    await write('b.txt', ' \n');
    const first = await read();
    const second = await read(first);
    expect(filesRead).toEqual([]);
    expect(second.problems).toEqual([
      { file: 'b.txt', reason: 'is empty: it holds only white space' },
    ]);
  });

  it('takes up a copy when the original is gone, without reading it', async () => {
    await write('b.txt', 'This is a.txt.');
    const first = await read();
    expect(first.problems).toEqual([{ file: 'b.txt', reason: 'is a copy of a.txt' }]);
    await rm(path.join(folder, 'a.txt'));
    const second = await read(first);
    expect(filesRead).toEqual([]);
    expect(second.articles.map(({ id }) => id)).toEqual(['b.txt', 'sub/c.txt']);
  });

  it('repeats what it knows of a file while that is being written, then reads it', async () => {
    await write('b.txt', '');
    const first = await read();
    await write('b.txt', 'This is b.txt again.');
    const second = await read(first, { settleTime: HOUR });
    expect(second.isUnsettled).toBe(true);
    expect(second.problems).toEqual([{ file: 'b.txt', reason: 'is empty' }]);
    const third = await read(second, { changes: changesOf([]) });
    expect(third.articles[1]?.text).toBe('This is b.txt again.');
  });
});

describe('a read in which the changes are known', () => {
  it('looks up the reported files alone', async () => {
    const first = await read();
    await write('a.txt', 'This is a.txt, corrected.');
    await write('b.txt', 'This is b.txt, corrected.');
    const second = await read(first, { changes: changesOf(['b.txt']) });
    expect(filesRead).toEqual(['b.txt']);
    expect(second.articles[0]).toBe(first.articles[0]);
    expect(second.articles[1]?.text).toBe('This is b.txt, corrected.');
  });

  it('reads a reported file even if it is in the same state', async () => {
    const first = await read();
    await read(first, { changes: changesOf(['b.txt']) });
    expect(filesRead).toEqual(['b.txt']);
    expect(parsed).toEqual([]);
  });

  it('keeps the list of articles when the reported files hold the same', async () => {
    const first = await read(await read(), { changes: changesOf([]) });
    await setTime('b.txt');
    const second = await read(first, { changes: changesOf(['b.txt']) });
    expect(filesRead).toEqual(['b.txt']);
    expect(second.articles).toBe(first.articles);
  });

  it('drops the articles of a missing file once no other file is being written', async () => {
    const first = await read(await read(), { changes: changesOf([]) });
    await rm(path.join(folder, 'a.txt'));
    await write('b.txt', 'This is b.txt, corrected.');
    const changes = changesOf(['', 'a.txt', 'b.txt']);
    const second = await read(first, { changes, settleTime: HOUR });
    expect(second.articles).toHaveLength(3);
    const third = await read(second, { changes: changesOf([]) });
    expect(third.articles.map(({ id }) => id)).toEqual(['b.txt', 'sub/c.txt']);
  });

  it('lists the reported folders alone', async () => {
    const first = await read();
    await write('sub/d.txt', 'This is d.txt.');
    await rm(path.join(folder, 'sub/c.txt'));
    expect((await read(first, { changes: changesOf([]) })).articles).toHaveLength(3);
    const { articles } = await read(first, {
      changes: changesOf(['sub', 'sub/c.txt', 'sub/d.txt']),
    });
    expect(articles.map(({ id }) => id)).toEqual(['a.txt', 'b.txt', 'sub/d.txt']);
  });

  it('looks up everything in a folder that was not watched', async () => {
    const first = await read();
    await write('a.txt', 'This is a.txt, corrected.');
    await write('sub/c.txt', 'This is c.txt, corrected.');
    const sub = path.join(folder, 'sub');
    const changes = { ...changesOf([]), watch: (watched: string) => watched !== sub };
    const { articles } = await read(first, { changes });
    expect(filesRead).toEqual(['c.txt']);
    expect(articles[2]?.text).toBe('This is c.txt, corrected.');
  });

  it('watches each folder before it is listed, and the folder of a file that is linked', async () => {
    await write('.hidden/d.txt', 'This is d.txt.');
    await symlink('.hidden/d.txt', path.join(folder, 'd.txt'));
    const watched: string[] = [];
    await read(null, {
      changes: {
        includes: () => false,
        watch: target => {
          watched.push(path.relative(folder, target));
          return false;
        },
      },
    });
    expect(watched).toEqual(['', 'sub', '.hidden']);
  });

  it('finds after any edits what a read of everything finds', async () => {
    const names = ['a.txt', 'b.txt', 'sub/c.txt'];
    const content = fc.constantFrom(
      'One text.',
      'Another text.',
      'A third text.',
      '---\ntitle: Ferry\ndraft: true\n---\nA draft.',
      '---\ntitle: Ferry\ndate: soon\n---\nA text with a warning.',
    );
    const edits = fc.array(fc.tuple(fc.constantFrom(...names), content), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(edits, async rounds => {
        let last = await read(await read(), { changes: changesOf(names) });
        for (const [name, text] of rounds) {
          await write(name, text);
          last = await read(last, { changes: changesOf([name]) });
          expect(foundIn(last)).toEqual(foundIn(await read()));
        }
      }),
      { numRuns: cases(40) },
    );
  });

  it('looks up every file that is linked', async () => {
    await write('.hidden/d.txt', 'This is d.txt.');
    await symlink('.hidden/d.txt', path.join(folder, 'd.txt'));
    const first = await read();
    await write('.hidden/d.txt', 'This is d.txt, corrected.');
    const { articles } = await read(first, { changes: changesOf([]) });
    expect(articles[2]?.text).toBe('This is d.txt, corrected.');
  });
});

async function write(name: string, content: string): Promise<void> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Sets the times of a file, as `touch -d` does. */
function setTime(name: string): Promise<void> {
  return utimes(path.join(folder, name), 1, 1);
}

/** Reads the folder, and notes which files were read and parsed since `earlier`. */
function read(
  earlier: ArticlesFolder | null = null,
  options: Partial<Parameters<typeof readArticles>[1]> = {},
): Promise<ArticlesFolder> {
  filesRead = [];
  parsed = [];
  return readArticles(folder, {
    maxBytes: 1024,
    clockResolution: 0,
    ...(earlier && { earlier: earlier.articles, memory: earlier.memory }),
    readFile: (file, ...rest) => {
      filesRead.push(path.basename(file));
      return readArticleFile(file, ...rest);
    },
    read: fileReader({
      create: input => {
        parsed.push(input.id);
        return createArticle(input);
      },
    }),
    ...options,
  });
}

/** Changes of these files and folders, in folders that were all watched. */
function changesOf(names: readonly string[]): FolderChanges {
  const changed = new Set(names.map(name => path.join(folder, name)));
  return { watch: () => true, includes: file => changed.has(file) };
}

function foundIn({ articles, problems, warnings, skipped }: ArticlesFolder): unknown {
  return { articles, problems, warnings, skipped };
}

function expectSameArticles(a: ArticlesFolder, b: ArticlesFolder): void {
  expect(a.articles).toHaveLength(b.articles.length);
  for (const [at, article] of a.articles.entries()) expect(article).toBe(b.articles[at]);
}
