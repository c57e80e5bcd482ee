import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  followLibrary,
  type LibraryChange,
  type LiveLibrary,
} from '../../src/library/followLibrary.ts';
import { type ArticleSource, ArticlesFolderError } from '../../src/sources/folder/listArticles.ts';
import { longText, writeLongArticles } from '../collection.ts';

const DELAYS = { debounce: 10, longest: 1000, settle: 150, retry: 50 };

let base = '';
let folder = '';
let live: LiveLibrary | null = null;
let changes: LibraryChange[] = [];
let noteChange: () => void = () => undefined;

beforeEach(async () => {
  base = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
  folder = path.join(base, 'articles');
  await mkdir(folder);
  await write('ferry.txt', 'The ferry ran aground near Northport.');
});

afterEach(async () => {
  await live?.close();
  live = null;
  await rm(base, { recursive: true, force: true });
});

const write = (name: string, text: string): Promise<void> =>
  writeFile(path.join(folder, name), text);

interface Setting {
  readonly aliasesFile?: string | null;
  readonly articlesDir?: string;
  readonly dataDir?: string | null;
  readonly delays?: typeof DELAYS;
  readonly extraSource?: ArticleSource | null;
}

/** Starts to open the folder; each change is looked at before it is noted. */
function start(
  {
    aliasesFile = null,
    articlesDir = folder,
    dataDir = null,
    delays = DELAYS,
    extraSource = null,
  }: Setting = {},
  look: (change: LibraryChange) => void = () => undefined,
): LiveLibrary {
  changes = [];
  const config = { articlesDir, maxArticleBytes: 10_000, aliasesFile, dataDir, extraSource };
  live = followLibrary(
    config,
    change => {
      look(change);
      changes.push(change);
      noteChange();
    },
    delays,
  );
  return live;
}

async function follow(setting?: Setting): Promise<LiveLibrary> {
  const collection = start(setting);
  await collection.opened;
  changes = [];
  return collection;
}

/** Resolves when the collection has been reported to be so. */
function until(holds: () => boolean): Promise<void> {
  return new Promise(resolve => {
    noteChange = () => {
      if (holds()) resolve();
    };
    noteChange();
  });
}

/** What was told of the saved index, in order. */
const notes = (): string[] =>
  changes.flatMap(change => (change.kind === 'saved index' ? change.note.kind : []));

const texts = (collection: LiveLibrary): string[] =>
  collection.current().index.articles.map(({ text }) => text);

describe('followLibrary', () => {
  it('picks up an article that is added, changed and removed', async () => {
    const collection = await follow();
    await mkdir(path.join(folder, 'new'));
    await write('new/bridge.txt', 'The bridge is closed.');
    await until(() => texts(collection).length === 2);
    await write('new/bridge.txt', 'The bridge is open again.');
    await until(() => texts(collection).includes('The bridge is open again.'));
    await rm(path.join(folder, 'new'), { recursive: true });
    await until(() => texts(collection).length === 1);
    expect(texts(collection)).toEqual(['The ferry ran aground near Northport.']);
  });

  it('follows an extraSource, and reads it at once when told to', async () => {
    const extraSource = { folder: path.join(base, 'extraSource'), name: 'more' };
    await mkdir(extraSource.folder);
    const file = path.join(extraSource.folder, 'bridge.txt');
    const collection = await follow({ extraSource });
    await writeFile(file, 'The bridge is closed.');
    await collection.readNow();
    expect(texts(collection)).toContain('The bridge is closed.');
    await rm(file);
    await until(() => texts(collection).length === 1);
  });

  it('never shows a file that is half written', async () => {
    const collection = await follow();
    const seen = new Set<string>();
    const whole = 'The ferry is afloat again. All are safe.';
    const done = until(() => {
      for (const text of texts(collection)) seen.add(text);
      return texts(collection).includes(whole);
    });
    // Each part comes well before the one before it would count as finished.
    for (let end = 1; end <= whole.length; end += 1) await write('ferry.txt', whole.slice(0, end));
    await done;
    expect([...seen].filter(text => whole.startsWith(text) && text !== whole)).toEqual([]);
  });

  it('keeps an article whose file has become unusable, and says why', async () => {
    const collection = await follow();
    await write('ferry.txt', '');
    await until(() => changes.length > 0);
    expect(texts(collection)).toEqual(['The ferry ran aground near Northport.']);
    expect(collection.current().problems).toEqual([
      { file: 'ferry.txt', reason: 'is empty; what it gave before is kept' },
    ]);
  });

  it('keeps everything while the folder is gone, and follows the one that takes its place', async () => {
    const collection = await follow();
    await rm(folder, { recursive: true });
    await until(() => changes.some(({ kind }) => kind === 'kept'));
    expect(texts(collection)).toEqual(['The ferry ran aground near Northport.']);
    const next = path.join(base, 'next');
    await mkdir(next);
    await writeFile(path.join(next, 'bridge.txt'), 'The bridge is closed.');
    await rename(next, folder);
    await until(() => texts(collection).includes('The bridge is closed.'));
    await write('bridge.txt', 'The bridge is open again.');
    await until(() => texts(collection).includes('The bridge is open again.'));
  });

  it('says when the folder is back as it was', async () => {
    await follow();
    const away = path.join(base, 'away');
    await rename(folder, away);
    await until(() => changes.some(({ kind }) => kind === 'kept'));
    await rename(away, folder);
    await until(() => changes.some(({ kind }) => kind === 'regained'));
    expect(changes.map(({ kind }) => kind)).toEqual(['kept', 'regained']);
  });

  it.each<[how: string, replace: (next: string) => Promise<void>]>([
    [
      'moved into its place',
      async next => {
        await rename(folder, path.join(base, 'old'));
        await rename(next, folder);
      },
    ],
    [
      'linked to in its place',
      async next => {
        await symlink(next, path.join(base, 'link'));
        await rename(path.join(base, 'link'), path.join(base, 'current'));
      },
    ],
  ])('follows another folder that is %s', async (_, replace) => {
    const current = path.join(base, 'current');
    await symlink(folder, current);
    const next = path.join(base, 'next');
    await mkdir(next);
    await writeFile(path.join(next, 'bridge.txt'), 'The bridge is closed.');
    const collection = await follow({ articlesDir: current });
    await replace(next);
    await until(() => texts(collection).includes('The bridge is closed.'));
    await writeFile(path.join(current, 'road.txt'), 'The road is open.');
    await until(() => texts(collection).includes('The road is open.'));
    expect(texts(collection)).toHaveLength(2);
  });

  it('picks up an article while another file is written without a pause', async () => {
    // The changes come closer together than the time for which it waits for a pause.
    const collection = await follow({ delays: { ...DELAYS, debounce: 400, longest: 500 } });
    await write('bridge.txt', 'The bridge is closed.');
    const isIn = (): boolean => texts(collection).includes('The bridge is closed.');
    for (let written = 0; written < 30_000 && !isIn(); written += 1) {
      await write('live.txt', `Update ${written}.`);
    }
    expect(isIn()).toBe(true);
  });

  it('follows the alias file, and keeps the aliases while it is wrong', async () => {
    const aliases = path.join(base, 'aliases.txt');
    await writeFile(aliases, 'ferry, boat\n');
    const collection = await follow({ aliasesFile: aliases });
    const spellings = (): readonly string[] =>
      collection.current().index.interpret('ship')[0]?.spellings ?? [];
    await writeFile(aliases, 'alone\n');
    await until(() => changes.some(({ kind }) => kind === 'kept'));
    await writeFile(aliases, 'ferry, boat, ship\n');
    await until(() => spellings().includes('ferri'));
    expect(collection.current().problems).toEqual([]);
  });

  it('reports nothing when a change makes no difference', async () => {
    const collection = await follow();
    await write('notes.html', 'not an article');
    await write('ferry.txt', 'The ferry ran aground near Northport.');
    await write('last.txt', 'The bridge is closed.');
    await until(() => texts(collection).length === 2);
    expect(changes).toHaveLength(1);
  });
});

describe('opening a collection', () => {
  /** It takes longer to index them than indexing goes on without a rest. */
  const BOATS = 150;

  it('can be used with what is indexed so far, and says how far that is', async () => {
    await writeLongArticles(folder, BOATS);
    const seen: { done: number; articles: number; found: number }[] = [];
    const collection = start({}, change => {
      if (change.kind !== 'progress' || change.progress.stage !== 'indexing') return;
      expect(collection.progress()).toEqual(change.progress);
      const { index } = collection.current();
      const found = index.rank(index.interpret('salted')).length;
      seen.push({ done: change.progress.done, articles: index.articles.length, found });
    });
    expect(collection.progress()).toEqual({ stage: 'reading', done: 0, total: 0 });
    expect(texts(collection)).toEqual([]);
    await collection.begun;
    expect(collection.progress()).toMatchObject({ stage: 'reading', total: BOATS + 1 });
    await collection.opened;
    expect(collection.progress()).toBeNull();
    expect(texts(collection)).toHaveLength(BOATS + 1);
    expect(seen.some(({ done }) => done > 0 && done <= BOATS)).toBe(true);
    for (const { done, articles, found } of seen) {
      expect(articles).toBe(done);
      // The last article in the order of ids is none of the boats.
      expect(found).toBe(50 * Math.min(done, BOATS));
    }
  });

  it('fails before anything is read when the folder does not exist', async () => {
    const collection = start({ articlesDir: path.join(base, 'nowhere'), dataDir: base });
    await expect(collection.begun).rejects.toThrow(ArticlesFolderError);
    await expect(collection.opened).rejects.toThrow(ArticlesFolderError);
    expect(changes).toEqual([]);
  });

  it('fails before anything is read when the alias file is wrong', async () => {
    const collection = start({ aliasesFile: path.join(base, 'aliases.txt') });
    await expect(collection.begun).rejects.toThrow('cannot read the alias file');
    await expect(collection.opened).rejects.toThrow('check ALIASES_FILE');
    expect(changes).toEqual([]);
  });

  it('leaves out a file that is gone before its turn', async () => {
    await write('bridge.txt', 'The bridge is closed.');
    const collection = start({}, change => {
      const isListed = change.kind === 'progress' && change.progress.done === 0;
      if (isListed) rmSync(path.join(folder, 'bridge.txt'), { force: true });
    });
    await collection.opened;
    expect(texts(collection)).toEqual(['The ferry ran aground near Northport.']);
    expect(changes.find(({ kind }) => kind === 'opened')).toMatchObject({
      collection: { problems: [{ file: 'bridge.txt', reason: 'does not exist' }] },
    });
  });

  it('goes on when the folder is gone before it can be watched, and watches the next', async () => {
    const collection = start({}, change => {
      if (change.kind === 'opened') rmSync(folder, { recursive: true });
    });
    await collection.opened;
    await until(() => changes.some(({ kind }) => kind === 'kept'));
    expect(texts(collection)).toEqual(['The ferry ran aground near Northport.']);
    await mkdir(folder);
    await write('bridge.txt', 'The bridge is closed.');
    await until(() => texts(collection).includes('The bridge is closed.'));
    await write('bridge.txt', 'The bridge is open again.');
    await until(() => texts(collection).includes('The bridge is open again.'));
  });

  it.each<[when: string, isThen: (change: LibraryChange) => boolean]>([
    ['the files are listed', ({ kind }) => kind === 'progress'],
    ['files are read', change => change.kind === 'progress' && change.progress.done === 20],
    [
      'articles are indexed',
      change => change.kind === 'progress' && change.progress.stage === 'indexing',
    ],
    ['all is open and being saved', ({ kind }) => kind === 'opened'],
  ])('ends when it is closed while %s, and leaves nothing half done', async (_, isThen) => {
    await writeLongArticles(folder, BOATS);
    const dataDir = path.join(base, 'data');
    const closings: Promise<void>[] = [];
    const collection = start({ dataDir }, change => {
      if (closings.length === 0 && isThen(change)) closings.push(collection.close());
    });
    await until(() => closings.length === 1);
    await Promise.all(closings);
    const reported = changes.length;
    const left = await readdir(dataDir).catch(() => []);
    expect(left.filter(name => name.endsWith('.new'))).toEqual([]);
    await collection.opened;
    await collection.close();
    expect(changes).toHaveLength(reported);
  });

  it('ends when it is closed at once', async () => {
    const collection = start();
    await collection.close();
    await collection.begun;
    expect(changes).toEqual([]);
  });
});

describe('a followed collection that is large', () => {
  beforeEach(() => writeLongArticles(folder, 45));

  it('is saved when it is open and whenever it has changed', async () => {
    const dataDir = path.join(base, 'data');
    const first = start({ dataDir });
    await until(() => notes().includes('saved'));
    expect(notes()).toEqual(['saved']);
    await write('boat-3.txt', longText('Borealis'));
    await until(() => notes().length === 2);
    expect(notes()).toEqual(['saved', 'saved']);
    await first.close();
    const second = start({ dataDir });
    await second.opened;
    expect(notes()).toEqual(['loaded']);
    expect(texts(second)).toEqual(texts(first));
  });

  it('is saved later when it could not be, and says so once', async () => {
    const dataDir = path.join(base, 'data');
    const aliasesFile = path.join(base, 'aliases.txt');
    await writeFile(dataDir, '');
    await writeFile(aliasesFile, 'ferry, boat\n');
    start({ dataDir, aliasesFile });
    await until(() => notes().length > 0);
    await until(() => changes.some(({ kind }) => kind === 'opened'));
    await write('bridge.txt', 'The bridge is closed.');
    await until(() => changes.some(({ kind }) => kind === 'reloaded'));
    await rm(dataDir);
    // The articles are those that could not be saved.
    await writeFile(aliasesFile, 'ferry, ship\n');
    await until(() => notes().includes('saved'));
    expect(notes()).toEqual(['unsaved', 'saved']);
  });

  it('takes over what it knows, and finds what one that is opened anew does', async () => {
    const collection = await follow();
    const [before] = collection.current().index.articles;
    await write('bridge.txt', 'The Kessel bridge is closed.');
    await until(() => texts(collection).includes('The Kessel bridge is closed.'));
    const { index } = collection.current();
    expect(index.articles[0]).toBe(before);
    await collection.close();
    const anew = (await follow()).current().index;
    for (const text of ['Aurora7 pier', 'salted fish', 'Kessel', 'ferry']) {
      expect(index.rank(index.interpret(text))).toEqual(anew.rank(anew.interpret(text)));
    }
  });
});
