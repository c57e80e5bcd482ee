import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moveCache } from '../../src/app/moveCache.ts';

let dataDir = '';
const cacheDir = (): string => path.join(dataDir, 'cache');

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
});

afterEach(() => rm(dataDir, { recursive: true, force: true }));

async function writeOldCache(): Promise<void> {
  await mkdir(path.join(dataDir, 'a.index.parts'));
  for (const name of ['a.index', 'a.index.parts/b', 'a.vectors', 'registered-guild']) {
    await writeFile(path.join(dataDir, name), name);
  }
}

describe('moveCache', () => {
  it('moves what was cached and leaves everything else', async () => {
    await writeOldCache();
    await writeFile(path.join(dataDir, 'footnote.sqlite'), 'kept');
    await moveCache({ dataDir, cacheDir: cacheDir() });
    expect((await readdir(dataDir)).sort()).toEqual(['cache', 'footnote.sqlite']);
    expect((await readdir(cacheDir(), { recursive: true })).sort()).toEqual(
      ['a.index', 'a.index.parts', 'a.index.parts/b', 'a.vectors', 'registered-guild'].sort(),
    );
    expect(await readFile(path.join(cacheDir(), 'a.vectors'), 'utf8')).toBe('a.vectors');
  });

  it('deletes what cannot be moved', async () => {
    await writeOldCache();
    await writeFile(cacheDir(), 'a file in the way');
    await moveCache({ dataDir, cacheDir: cacheDir() });
    expect(await readdir(dataDir)).toEqual(['cache']);
  });

  it('creates nothing where nothing was cached', async () => {
    await moveCache({ dataDir, cacheDir: cacheDir() });
    expect(await readdir(dataDir)).toEqual([]);
    await moveCache({ dataDir: '/proc/footnote', cacheDir: '/proc/footnote/cache' });
  });
});
