import { rmSync } from 'node:fs';
import {
  link,
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drain } from '../../src/concurrency/steps.ts';
import { followLibrary } from '../../src/library/followLibrary.ts';
import type { LibraryChange, LiveLibrary } from '../../src/library/library.ts';
import { type ArticleSource, ArticlesFolderError } from '../../src/sources/folder/listArticles.ts';
import { longText, writeLongArticles } from '../testLibrary.ts';

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
  readonly cacheDir?: string | null;
  readonly delays?: typeof DELAYS & { readonly recheck?: number };
  readonly extraSource?: ArticleSource | null;
}

/** Starts to open the folder; `look` sees each change before it is recorded. */
function start(
  {
    aliasesFile = null,
    articlesDir = folder,
    cacheDir = null,
    delays = DELAYS,
    extraSource = null,
  }: Setting = {},
  look: (change: LibraryChange) => void = () => undefined,
): LiveLibrary {
  changes = [];
  const config = { articlesDir, maxArticleBytes: 10_000, aliasesFile, cacheDir, extraSource };
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
  const library = start(setting);
  await library.opened;
  changes = [];
  return library;
}

/** Resolves when the condition holds after a change. */
function until(holds: () => boolean): Promise<void> {
  return new Promise(resolve => {
    noteChange = () => {
      if (holds()) resolve();
    };
    noteChange();
  });
}

/** Reported events of the saved index, in order. */
const events = (): string[] =>
  changes.flatMap(change => (change.kind === 'saved index' ? change.event.kind : []));

const texts = (library: LiveLibrary): string[] =>
  library.current().index.articles.map(({ text }) => text);

describe('followLibrary', () => {
  it('updates when an article is added, changed and removed', async () => {
    const library = await follow();
    await mkdir(path.join(folder, 'new'));
    await write('new/bridge.txt', 'The bridge is closed.');
    await until(() => texts(library).length === 2);
    await write('new/bridge.txt', 'The bridge is open again.');
    await until(() => texts(library).includes('The bridge is open again.'));
    await rm(path.join(folder, 'new'), { recursive: true });
    await until(() => texts(library).length === 1);
    expect(texts(library)).toEqual(['The ferry ran aground near Northport.']);
  });

  it('follows a second source and reads it on request', async () => {
    const extraSource = { folder: path.join(base, 'extra'), name: 'more' };
    await mkdir(extraSource.folder);
    const file = path.join(extraSource.folder, 'bridge.txt');
    const library = await follow({ extraSource });
    await writeFile(file, 'The bridge is closed.');
    await library.readNow();
    expect(texts(library)).toContain('The bridge is closed.');
    await rm(file);
    await until(() => texts(library).length === 1);
  });

  it('never uses a file that is half written', async () => {
    const library = await follow();
    const seen = new Set<string>();
    const whole = 'The ferry is afloat again. All are safe.';
    const done = until(() => {
      for (const text of texts(library)) seen.add(text);
      return texts(library).includes(whole);
    });
    // Each write follows long before the previous one would count as settled.
    for (let end = 1; end <= whole.length; end += 1) await write('ferry.txt', whole.slice(0, end));
    await done;
    expect([...seen].filter(text => whole.startsWith(text) && text !== whole)).toEqual([]);
  });

  it('keeps an article whose file becomes unusable, with the reason', async () => {
    const library = await follow();
    await write('ferry.txt', '');
    await until(() => changes.length > 0);
    expect(texts(library)).toEqual(['The ferry ran aground near Northport.']);
    expect(library.current().problems).toEqual([
      { file: 'ferry.txt', reason: 'is empty; its earlier content stays in use' },
    ]);
  });

  it('keeps the articles while the folder is missing, and follows its replacement', async () => {
    const library = await follow();
    await rm(folder, { recursive: true });
    await until(() => changes.some(({ kind }) => kind === 'kept'));
    expect(texts(library)).toEqual(['The ferry ran aground near Northport.']);
    const next = path.join(base, 'next');
    await mkdir(next);
    await writeFile(path.join(next, 'bridge.txt'), 'The bridge is closed.');
    await rename(next, folder);
    await until(() => texts(library).includes('The bridge is closed.'));
    await write('bridge.txt', 'The bridge is open again.');
    await until(() => texts(library).includes('The bridge is open again.'));
  });

  it('reports when the folder is back unchanged', async () => {
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
      'moved to its path',
      async next => {
        await rename(folder, path.join(base, 'old'));
        await rename(next, folder);
      },
    ],
    [
      'linked from its path',
      async next => {
        await symlink(next, path.join(base, 'link'));
        await rename(path.join(base, 'link'), path.join(base, 'current'));
      },
    ],
  ])('follows a folder that is %s', async (_, replace) => {
    const current = path.join(base, 'current');
    await symlink(folder, current);
    const next = path.join(base, 'next');
    await mkdir(next);
    await writeFile(path.join(next, 'bridge.txt'), 'The bridge is closed.');
    const library = await follow({ articlesDir: current });
    await replace(next);
    await until(() => texts(library).includes('The bridge is closed.'));
    await writeFile(path.join(current, 'road.txt'), 'The road is open.');
    await until(() => texts(library).includes('The road is open.'));
    expect(texts(library)).toHaveLength(2);
  });

  it('reads an article while another file is written without a pause', async () => {
    // The changes are closer together than the debounce time.
    const library = await follow({ delays: { ...DELAYS, debounce: 400, longest: 500 } });
    await write('bridge.txt', 'The bridge is closed.');
    const isIn = (): boolean => texts(library).includes('The bridge is closed.');
    for (let written = 0; written < 30_000 && !isIn(); written += 1) {
      await write('live.txt', `Update ${written}.`);
    }
    expect(isIn()).toBe(true);
  });

  it('follows the alias file, and keeps the aliases while it is invalid', async () => {
    const aliases = path.join(base, 'aliases.txt');
    await writeFile(aliases, 'ferry, boat\n');
    const library = await follow({ aliasesFile: aliases });
    const spellings = (): readonly string[] =>
      library.current().index.interpret('ship')[0]?.spellings ?? [];
    await writeFile(aliases, 'alone\n');
    await until(() => changes.some(({ kind }) => kind === 'kept'));
    await writeFile(aliases, 'ferry, boat, ship\n');
    await until(() => spellings().includes('ferri'));
    expect(library.current().problems).toEqual([]);
  });

  it('reports nothing for a change without effect', async () => {
    const library = await follow();
    await write('notes.rst', 'not an article');
    await write('ferry.txt', 'The ferry ran aground near Northport.');
    await write('last.txt', 'The bridge is closed.');
    await until(() => texts(library).length === 2);
    expect(changes).toHaveLength(1);
  });

  it('makes no new index when files are touched', async () => {
    const library = await follow({ delays: { ...DELAYS, settle: 0 } });
    const { index } = library.current();
    await utimes(path.join(folder, 'ferry.txt'), 1, 1);
    await library.readNow();
    expect(library.current().index).toBe(index);
    expect(changes).toEqual([]);
  });

  it('keeps the articles that have not changed as the same objects', async () => {
    await write('bridge.txt', 'The bridge is closed.');
    const library = await follow();
    const [, ferry] = library.current().index.articles;
    await write('bridge.txt', 'The bridge is open again.');
    await until(() => texts(library).includes('The bridge is open again.'));
    expect(library.current().index.articles[1]).toBe(ferry);
  });

  it('follows a sub-folder that is replaced by another', async () => {
    await mkdir(path.join(folder, 'news/local'), { recursive: true });
    await write('news/local/bridge.txt', 'The bridge is closed.');
    const library = await follow();
    const next = path.join(base, 'next');
    await mkdir(path.join(next, 'local'), { recursive: true });
    await writeFile(path.join(next, 'local/bridge.txt'), 'The bridge is rebuilt.');
    await rename(path.join(folder, 'news'), path.join(base, 'old'));
    await rename(next, path.join(folder, 'news'));
    await until(() => texts(library).includes('The bridge is rebuilt.'));
    await write('news/local/bridge.txt', 'The bridge is open again.');
    await until(() => texts(library).includes('The bridge is open again.'));
    expect(texts(library)).toHaveLength(2);
  });

  it('finds a change that was not reported when it looks up every file', async () => {
    const other = path.join(base, 'other.txt');
    await link(path.join(folder, 'ferry.txt'), other);
    const library = await follow({ delays: { ...DELAYS, recheck: 50 } });
    // Only the folder whose name is used to write reports the change.
    await writeFile(other, 'The ferry is afloat again.');
    await until(() => changes.some(({ kind }) => kind === 'reloaded'));
    expect(texts(library)).toEqual(['The ferry is afloat again.']);
  });
});

describe('opening a followed library', () => {
  /** Enough that indexing them takes more than one time slice. */
  const BOATS = 150;

  it('answers from the articles indexed so far and reports its progress', async () => {
    await writeLongArticles(folder, BOATS);
    const seen: { done: number; articles: number; found: number }[] = [];
    const library = start({}, change => {
      if (change.kind !== 'progress' || change.progress.stage !== 'indexing') return;
      expect(library.progress()).toEqual(change.progress);
      const { index } = library.current();
      const found = drain(index.rank(index.interpret('salted'))).length;
      seen.push({ done: change.progress.done, articles: index.articles.length, found });
    });
    expect(library.progress()).toEqual({ stage: 'reading', done: 0, total: 0 });
    expect(texts(library)).toEqual([]);
    await library.begun;
    expect(library.progress()).toMatchObject({ stage: 'reading', total: BOATS + 1 });
    await library.opened;
    expect(library.progress()).toBeNull();
    expect(texts(library)).toHaveLength(BOATS + 1);
    expect(seen.some(({ done }) => done > 0 && done <= BOATS)).toBe(true);
    for (const { done, articles, found } of seen) {
      expect(articles).toBe(done);
      // The last article in order of id is not one of the boats.
      expect(found).toBe(50 * Math.min(done, BOATS));
    }
  });

  it('fails before reading when the folder does not exist', async () => {
    const library = start({ articlesDir: path.join(base, 'nowhere'), cacheDir: base });
    await expect(library.begun).rejects.toThrow(ArticlesFolderError);
    await expect(library.opened).rejects.toThrow(ArticlesFolderError);
    expect(changes).toEqual([]);
  });

  it('fails before reading when the alias file is invalid', async () => {
    const library = start({ aliasesFile: path.join(base, 'aliases.txt') });
    await expect(library.begun).rejects.toThrow('cannot read the alias file');
    await expect(library.opened).rejects.toThrow('check ALIASES_FILE');
    expect(changes).toEqual([]);
  });

  it('skips a file that is deleted before it is read', async () => {
    await write('bridge.txt', 'The bridge is closed.');
    const library = start({}, change => {
      const isListed = change.kind === 'progress' && change.progress.done === 0;
      if (isListed) rmSync(path.join(folder, 'bridge.txt'), { force: true });
    });
    await library.opened;
    expect(texts(library)).toEqual(['The ferry ran aground near Northport.']);
    expect(changes.find(({ kind }) => kind === 'opened')).toMatchObject({
      library: { problems: [{ file: 'bridge.txt', reason: 'does not exist' }] },
    });
  });

  it('survives a folder that is deleted before it is watched, and watches its replacement', async () => {
    const library = start({}, change => {
      if (change.kind === 'opened') rmSync(folder, { recursive: true });
    });
    await library.opened;
    await until(() => changes.some(({ kind }) => kind === 'kept'));
    expect(texts(library)).toEqual(['The ferry ran aground near Northport.']);
    await mkdir(folder);
    await write('bridge.txt', 'The bridge is closed.');
    await until(() => texts(library).includes('The bridge is closed.'));
    await write('bridge.txt', 'The bridge is open again.');
    await until(() => texts(library).includes('The bridge is open again.'));
  });

  it.each<[when: string, isThen: (change: LibraryChange) => boolean]>([
    ['the files have been listed', ({ kind }) => kind === 'progress'],
    ['files are read', change => change.kind === 'progress' && change.progress.done === 20],
    [
      'articles are indexed',
      change => change.kind === 'progress' && change.progress.stage === 'indexing',
    ],
    ['the open library is being saved', ({ kind }) => kind === 'opened'],
  ])('closes while %s, and leaves no partial file', async (_, isThen) => {
    await writeLongArticles(folder, BOATS);
    const cacheDir = path.join(base, 'data');
    const closings: Promise<void>[] = [];
    const library = start({ cacheDir }, change => {
      if (closings.length === 0 && isThen(change)) closings.push(library.close());
    });
    await until(() => closings.length === 1);
    await Promise.all(closings);
    const reported = changes.length;
    const left = await readdir(cacheDir).catch(() => []);
    expect(left.filter(name => name.endsWith('.new'))).toEqual([]);
    await library.opened;
    await library.close();
    expect(changes).toHaveLength(reported);
  });

  it('closes right after the start', async () => {
    const library = start();
    await library.close();
    await library.begun;
    expect(changes).toEqual([]);
  });
});

describe('a large followed library', () => {
  beforeEach(() => writeLongArticles(folder, 45));

  it('is saved after it is opened and after each change', async () => {
    const cacheDir = path.join(base, 'data');
    const first = start({ cacheDir });
    await until(() => events().includes('saved'));
    expect(events()).toEqual(['saved']);
    await write('boat-3.txt', longText('Borealis'));
    await until(() => events().length === 2);
    expect(events()).toEqual(['saved', 'saved']);
    await first.close();
    const second = start({ cacheDir });
    await second.opened;
    expect(events()).toEqual(['loaded']);
    expect(texts(second)).toEqual(texts(first));
  });

  it('is saved later when saving failed, and reports the failure once', async () => {
    const cacheDir = path.join(base, 'data');
    const [file, folder, next] = [`${cacheDir}.file`, `${cacheDir}.folder`, `${cacheDir}.next`];
    const aliasesFile = path.join(base, 'aliases.txt');
    await writeFile(file, '');
    await symlink(file, cacheDir);
    await writeFile(aliasesFile, 'ferry, boat\n');
    start({ cacheDir, aliasesFile });
    await until(() => events().length > 0);
    await until(() => changes.some(({ kind }) => kind === 'opened'));
    await write('bridge.txt', 'The bridge is closed.');
    await until(() => changes.some(({ kind }) => kind === 'reloaded'));
    // In one step: a save may be running, to which a missing folder would be another failure.
    await mkdir(folder);
    await symlink(folder, next);
    await rename(next, cacheDir);
    // Only the aliases change: the articles are those that could not be saved.
    await writeFile(aliasesFile, 'ferry, ship\n');
    await until(() => events().includes('saved'));
    expect(events()).toEqual(['unsaved', 'saved']);
  });

  it('reuses its articles, and finds the same as a newly opened library', async () => {
    const library = await follow();
    const [before] = library.current().index.articles;
    await write('bridge.txt', 'The Kessel bridge is closed.');
    await until(() => texts(library).includes('The Kessel bridge is closed.'));
    const { index } = library.current();
    expect(index.articles[0]).toBe(before);
    await library.close();
    const anew = (await follow()).current().index;
    for (const text of ['Aurora7 pier', 'salted fish', 'Kessel', 'ferry']) {
      expect(drain(index.rank(index.interpret(text)))).toEqual(
        drain(anew.rank(anew.interpret(text))),
      );
    }
  });
});
