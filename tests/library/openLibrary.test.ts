import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerQuestion } from '../../src/answer/ask/answerQuestion.ts';
import { summarize } from '../../src/answer/summary/summarize.ts';
import { fileReader } from '../../src/articles/readFile.ts';
import { SharedMap } from '../../src/articles/sharedMap.ts';
import { drain } from '../../src/concurrency/steps.ts';
import type { Library, Progress, SavedIndexEvent } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/openLibrary.ts';
import { LibraryError, readLibrary } from '../../src/library/readLibrary.ts';
import { folderIndexPath, loadKnownArticles } from '../../src/library/saved/indexStore.ts';
import { longText, writeLongArticles } from '../testLibrary.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const config = (aliasesFile: string | null = null) => ({
  articlesDir: folder,
  maxArticleBytes: 5 * 1024 * 1024,
  aliasesFile,
  cacheDir: null,
});

describe('openLibrary', () => {
  it('reads a word of five million letters and a paragraph of 100,000 characters', async () => {
    await writeFile(path.join(folder, 'word.txt'), 'a'.repeat(5 * 1024 * 1024));
    const sentence = 'The ferry Aurora ran aground near Northport. ';
    const filler = 'Boats went out and came back again. '.repeat(2800);
    await writeFile(path.join(folder, 'long.txt'), filler + sentence);
    const { index, problems } = await openLibrary(config());
    expect(problems).toEqual([]);
    const answer = drain(answerQuestion(index, 'What ran aground near Northport?'));
    expect(answer.quotes[0]?.text).toBe(sentence.trim());
    expect(drain(summarize(index, index.articles)).sentences.length).toBeGreaterThan(0);
  });

  it('names the invalid line of an alias file', async () => {
    const aliases = path.join(folder, 'aliases');
    await writeFile(aliases, 'Kyiv, Kiev\nalone\n');
    await expect(openLibrary(config(aliases))).rejects.toThrow(
      new LibraryError(`${aliases}, line 2: write two or more spellings, separated by commas`),
    );
  });
});

describe('the saved index', () => {
  /** Enough passages that the index is saved. */
  const ARTICLES = 42;
  const NOBODY = 65_534;
  /** Unit: milliseconds. */
  const HOUR = 3_600_000;

  let base = '';
  let articlesDir = '';
  let cacheDir = '';
  let names: string[] = [];

  beforeEach(async () => {
    base = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
    articlesDir = path.join(base, 'articles');
    cacheDir = path.join(base, 'data');
    names = await writeLongArticles(articlesDir, ARTICLES);
  });

  afterEach(() => rm(base, { recursive: true, force: true }));

  interface Opened {
    readonly library: Library;
    readonly events: SavedIndexEvent[];
  }

  const settings = (changes: { maxArticleBytes?: number; cacheDir?: string | null } = {}) => ({
    articlesDir,
    maxArticleBytes: 10_000,
    aliasesFile: null,
    cacheDir,
    ...changes,
  });

  async function open(changes?: Parameters<typeof settings>[0]): Promise<Opened> {
    const events: SavedIndexEvent[] = [];
    const library = await openLibrary(settings(changes), {
      onSavedIndex: event => events.push(event),
    });
    return { library, events };
  }

  /** The only index in DATA_DIR. */
  async function savedFile(): Promise<string> {
    const [name, ...others] = (await readdir(cacheDir)).filter(entry => entry.endsWith('.index'));
    if (name === undefined || others.length > 0) throw new Error(`and ${others.length} others`);
    return path.join(cacheDir, name);
  }

  /** Ids of the articles that are not in the saved index. */
  async function parsedAgain(): Promise<string[]> {
    const known = await loadKnownArticles(await folderIndexPath(settings()), {});
    if (known === null) throw new Error('no saved index');
    const anew: string[] = [];
    const { articles } = await readLibrary(settings(), {
      known: {
        parts: known.parts,
        slots: known.slots,
        size: known.size,
        byId: known.byId,
        find: known.find,
        files: new SharedMap(),
        articleOf: source => {
          const article = known.articleOf(source);
          if (article === null) anew.push(source.id);
          return article;
        },
      },
    });
    expect(articles.filter(article => known.find(article) === null).map(({ id }) => id)).toEqual(
      anew,
    );
    return anew;
  }

  function expectAnswers({ library: { index } }: Opened, boats = ARTICLES): void {
    expect(index.articles).toHaveLength(boats);
    const found = drain(index.rank(index.interpret('Aurora7'))).map(
      ({ passage }) => passage.article.id,
    );
    expect(new Set(found)).toEqual(new Set(['boat-7.txt']));
    expect(found).toHaveLength(50);
  }

  it('is saved once and reused by later runs while nothing changes', async () => {
    const first = await open();
    expect(first.events).toEqual([{ kind: 'saved', articles: ARTICLES }]);
    const { ino, mode } = await stat(await savedFile());
    expect(mode & 0o777).toBe(0o600);
    for (let run = 0; run < 2; run += 1) {
      const { events, library } = await open();
      expect(events).toEqual([{ kind: 'loaded', articles: ARTICLES }]);
      expect(library.index.articles).toEqual(first.library.index.articles);
      expect(library.index.passageCount).toBe(first.library.index.passageCount);
    }
    expect((await stat(await savedFile())).ino).toBe(ino);
    expect(await parsedAgain()).toEqual([]);
  });

  /** Reads the folder with the saved index; gives the paths of the files that were read. */
  async function readAgain(encoding: string | null = null) {
    const known = await loadKnownArticles(await folderIndexPath(settings()), {});
    const read: string[] = [];
    const reader = fileReader();
    const content = await readLibrary(
      { ...settings(), articlesEncoding: encoding },
      {
        known,
        read: (file, find) => {
          read.push(file.path);
          return reader(file, find);
        },
      },
    );
    return { ...content, read };
  }

  async function touch(files: readonly string[]): Promise<void> {
    for (const name of files) await utimes(path.join(articlesDir, name), 1, 1);
  }

  describe('of files that were written an hour ago', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + HOUR });
    });

    afterEach(() => {
      vi.useRealTimers();
    });

    it('gives the articles without reading those that have not changed', async () => {
      const [byMark, odd] = ['a#b.md', 'odd.md'];
      await writeFile(path.join(articlesDir, byMark), '\ufeff---\ntitle: Ferry\n---\nÀ la une.\n');
      await writeFile(path.join(articlesDir, odd), '---\ndate: soon\n---\nIt has a warning.\n');
      const { library } = await open();
      await writeFile(path.join(articlesDir, 'boat-3.txt'), longText('Aurora3'));
      await writeFile(path.join(articlesDir, 'boat-4.txt'), longText('Borealis'));
      const { read, articles, warnings } = await readAgain();
      const changed = await readLibrary(settings());
      expect(read).toEqual(['boat-3.txt', 'boat-4.txt', odd]);
      expect(articles).toEqual(changed.articles);
      expect(warnings).toEqual(library.warnings);
    });

    it('gives those of all files anew under another encoding', async () => {
      await open();
      expect((await readAgain('windows-1251')).read).toHaveLength(ARTICLES);
    });

    it('reads a text again that UTF-8 cannot hold', async () => {
      await writeFile(
        path.join(articlesDir, 'half.json'),
        JSON.stringify({ title: 'Ferry', text: 'The ferry \ud800 sails.' }),
      );
      const { library } = await open();
      const { read, articles } = await readAgain();
      expect(read).toEqual(['half.json']);
      expect(articles).toEqual(library.index.articles);
    });

    it('is saved again once most files were touched', async () => {
      await open();
      await touch(names.slice(0, ARTICLES / 3));
      expect((await open()).events).toEqual([{ kind: 'loaded', articles: ARTICLES }]);
      expect((await readAgain()).read).toHaveLength(ARTICLES / 3);
      await touch(names);
      expect((await open()).events).toEqual([
        { kind: 'loaded', articles: ARTICLES },
        { kind: 'saved', articles: ARTICLES },
      ]);
      expect((await readAgain()).read).toEqual([]);
      expect((await open()).events).toEqual([{ kind: 'loaded', articles: ARTICLES }]);
    });
  });

  it.each<[how: string, change: () => Promise<void>, anew: string[]]>([
    [
      'changed',
      () => writeFile(path.join(articlesDir, 'boat-3.txt'), longText('Borealis')),
      ['boat-3.txt'],
    ],
    [
      'added',
      () => writeFile(path.join(articlesDir, 'new\nline.txt'), longText('Borealis')),
      ['new\nline.txt'],
    ],
    [
      'renamed',
      () => rename(path.join(articlesDir, 'boat-3.txt'), path.join(articlesDir, 'ship.txt')),
      ['ship.txt'],
    ],
    ['removed', () => rm(path.join(articlesDir, 'boat-3.txt')), []],
  ])('is reused except for an article that is %s, and is saved again', async (_, change, anew) => {
    await open();
    await change();
    expect(await parsedAgain()).toEqual(anew);
    const articles = (await readdir(articlesDir)).length;
    const second = await open();
    expect(second.events).toEqual([
      { kind: 'loaded', articles: ARTICLES },
      { kind: 'saved', articles },
    ]);
    expectAnswers(second, articles);
    expect(await parsedAgain()).toEqual([]);
  });

  it.each<[what: string, spoil: (file: string) => Promise<void>, reason: string]>([
    ['is empty', file => truncate(file, 0), 'is cut short'],
    ['is cut short', async file => truncate(file, (await stat(file)).size - 1), 'is cut short'],
    ['belongs to another program', file => writeFile(file, '%PDF-1.7\nnothing\n'), 'is damaged'],
    [
      'has a changed byte',
      async file => {
        const bytes = await readFile(file);
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
        await writeFile(file, bytes);
      },
      'is damaged',
    ],
  ])('is rebuilt with one event when it %s', async (_, spoil, reason) => {
    await open();
    const file = await savedFile();
    await spoil(file);
    const second = await open();
    expect(second.events).toEqual([
      { kind: 'unusable', reason: `${file} ${reason}` },
      { kind: 'saved', articles: ARTICLES },
    ]);
    expectAnswers(second);
    expect((await open()).events).toEqual([{ kind: 'loaded', articles: ARTICLES }]);
  });

  it.each<[what: string, prepare: (file: string) => Promise<void>, event: RegExp]>([
    [
      'a folder is in its place',
      async file => {
        await rm(file);
        await mkdir(file);
      },
      /^unusable .*\.index: EISDIR; check DATA_DIR$/u,
    ],
    [
      'DATA_DIR is a file',
      async () => {
        await rm(cacheDir, { recursive: true });
        await writeFile(cacheDir, '');
      },
      /^unsaved cannot write to .*\/data \(ENOTDIR: not a directory\); set DATA_DIR to a writable folder$/u,
    ],
    [
      'DATA_DIR lies in a file',
      async () => {
        await rm(cacheDir, { recursive: true });
        await writeFile(cacheDir, '');
        cacheDir = path.join(cacheDir, 'below');
      },
      /^unsaved cannot write to .*\/data\/below \(ENOTDIR: not a directory\); set DATA_DIR to a writable folder$/u,
    ],
    [
      'DATA_DIR cannot be entered',
      () => chmod(cacheDir, 0),
      /^unsaved cannot write to .*\/data \(EACCES: permission denied\); set DATA_DIR to a writable folder$/u,
    ],
    [
      'nothing may be written in DATA_DIR',
      async file => {
        await rm(file);
        await chmod(cacheDir, 0o555);
      },
      /^unsaved cannot write to .*\/data \(EACCES: permission denied\); set DATA_DIR to a writable folder$/u,
    ],
    [
      'another process is saving it',
      async file => {
        await rm(file);
        await writeFile(`${file}.new`, '');
      },
      /^unsaved .*\.index is being written by another process$/u,
    ],
  ])('is not used, with one event, when %s', async (_, prepare, told) => {
    await open();
    const file = await savedFile();
    const second = await asOwnerAlone(async () => {
      await prepare(file);
      return open();
    });
    const [event, ...others] = second.events;
    expect(others).toEqual([]);
    expect(event && 'reason' in event ? `${event.kind} ${event.reason}` : event).toMatch(told);
    expectAnswers(second);
  });

  it('replaces a file that may not be read', async () => {
    await open();
    const file = await savedFile();
    const { events } = await asOwnerAlone(async () => {
      await chmod(file, 0);
      return open();
    });
    expect(events).toEqual([
      { kind: 'unusable', reason: `${file}: EACCES; check DATA_DIR` },
      { kind: 'saved', articles: ARTICLES },
    ]);
  });

  it.each([
    ['/proc/footnote', 'ENOENT: no such file or directory'],
    ['/proc/footnote/below', 'ENOENT: no such file or directory'],
    ['/dev/null/footnote', 'ENOTDIR: not a directory'],
  ])('is reported as impossible in %s before reading', async (impossible, reason) => {
    const told: unknown[] = [];
    await openLibrary(settings({ cacheDir: impossible }), {
      onProgress: () => told.push('reading'),
      onSavedIndex: event => told.push(event),
    });
    expect(told[0]).toEqual({
      kind: 'unsaved',
      reason: expect.stringContaining(`cannot write to ${impossible} (${reason});`),
    });
    expect(told.filter(each => each !== 'reading')).toHaveLength(1);
  });

  it('is not written for a small folder or without DATA_DIR', async () => {
    expect((await open({ cacheDir: null })).events).toEqual([]);
    for (const name of names.slice(20)) await rm(path.join(articlesDir, name));
    expect((await open()).events).toEqual([]);
    await expect(stat(cacheDir)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is separate for each folder of articles', async () => {
    await open();
    articlesDir = path.join(base, 'others');
    await writeLongArticles(articlesDir, ARTICLES);
    expect((await open()).events).toEqual([{ kind: 'saved', articles: ARTICLES }]);
    const saved = (await readdir(cacheDir)).filter(entry => entry.endsWith('.index'));
    expect(saved).toHaveLength(2);
  });

  it('does not restore an article that exceeds the limit', async () => {
    await writeFile(path.join(articlesDir, 'large.txt'), longText('Borealis', 100));
    await open();
    const { size } = await stat(path.join(articlesDir, 'large.txt'));
    const second = await open({ maxArticleBytes: size - 1 });
    expect(second.library.problems.map(({ file }) => file)).toEqual(['large.txt']);
    expectAnswers(second);
  });

  it('reports the progress of reading and indexing', async () => {
    const told: Progress[] = [];
    await openLibrary(settings(), { onProgress: progress => told.push(progress) });
    const reading = Array.from({ length: ARTICLES + 1 }, (_, done) => ({
      stage: 'reading',
      done,
      total: ARTICLES,
    }));
    expect(told.slice(0, reading.length)).toEqual(reading);
    const indexing = told.slice(reading.length);
    expect(indexing.every(({ stage, total }) => stage === 'indexing' && total === ARTICLES)).toBe(
      true,
    );
    const counts = indexing.map(({ done }) => done);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  });

  /** Runs as the owner of the saved files; root, who may do anything, hands them to another user first. */
  async function asOwnerAlone<T>(action: () => Promise<T>): Promise<T> {
    if (process.getuid?.() !== 0) return action();
    await chmod(base, 0o777);
    const below = await readdir(cacheDir, { recursive: true });
    for (const name of ['.', ...below]) await chown(path.join(cacheDir, name), NOBODY, NOBODY);
    process.seteuid?.(NOBODY);
    try {
      return await action();
    } finally {
      process.seteuid?.(0);
    }
  }
});
