import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type CollectionChange,
  followCollection,
  type LiveCollection,
} from '../src/followCollection.ts';

const DELAYS = { debounce: 10, longest: 1000, settle: 150, retry: 50 };

let base = '';
let folder = '';
let live: LiveCollection | null = null;
let changes: CollectionChange[] = [];
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
}

async function follow({
  aliasesFile = null,
  articlesDir = folder,
  dataDir = null,
  delays = DELAYS,
}: Setting = {}): Promise<LiveCollection> {
  changes = [];
  const config = { articlesDir, maxArticleBytes: 10_000, aliasesFile, dataDir };
  live = followCollection(
    config,
    change => {
      changes.push(change);
      noteChange();
    },
    delays,
  );
  await live.opened;
  changes = [];
  return live;
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

const texts = (collection: LiveCollection): string[] =>
  collection.current().index.articles.map(({ text }) => text);

describe('followCollection', () => {
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
