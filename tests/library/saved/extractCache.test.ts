import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReadResult } from '../../../src/articles/readers/extract.ts';
import { FORMATS } from '../../../src/articles/readers/formats.ts';
import type { ReadFormat } from '../../../src/articles/readers/recognizeFormat.ts';
import { type ExtractCache, openExtractCache } from '../../../src/library/saved/extractCache.ts';

const READ: ReadResult = {
  ok: true,
  extracts: [
    {
      text: 'The ferry ran aground.',
      blocks: [{ start: 0, end: 22, role: 'text', level: null }],
      landmarks: [{ start: 0, page: 3, chapter: null, time: null }],
      firstLine: null,
      fields: { title: 'Ferry', tags: ['harbour'] },
      warnings: ['has no date'],
    },
  ],
};

let base: string;
let config: { readonly cacheDir: string; readonly articlesDir: string };
let extracted: number;

beforeEach(async () => {
  base = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
  config = { cacheDir: path.join(base, 'data'), articlesDir: path.join(base, 'articles') };
  await mkdir(config.articlesDir);
  extracted = 0;
});

afterEach(() => rm(base, { recursive: true, force: true }));

describe('openExtractCache', () => {
  it('does not extract the same bytes again after a restart', async () => {
    expect(await find(openExtractCache(config), 'a')).toEqual(READ);
    expect(await find(openExtractCache(config), 'a')).toEqual(READ);
    expect(extracted).toBe(1);
  });

  it.each<[what: string, content: string, version: number, encoding: string | null]>([
    ['other bytes', 'b', 1, null],
    ['another version of the reader', 'a', 2, null],
    ['another encoding', 'a', 1, 'KOI8-R'],
  ])('extracts %s', async (_, content, version, encoding) => {
    await find(openExtractCache(config), 'a');
    await find(openExtractCache(config), content, { version, encoding });
    expect(extracted).toBe(2);
  });

  it('does not save a failure', async () => {
    const failed: ReadResult = { ok: false, reason: 'is damaged' };
    for (const _ of [1, 2]) await find(openExtractCache(config), 'a', { result: failed });
    expect(extracted).toBe(2);
  });

  it('extracts again what is damaged on disk', async () => {
    await find(openExtractCache(config), 'a');
    for (const file of await saved()) await writeFile(file, 'damaged');
    expect(await find(openExtractCache(config), 'a')).toEqual(READ);
    expect(await find(openExtractCache(config), 'a')).toEqual(READ);
    expect(extracted).toBe(2);
  });

  it('extracts where nothing can be saved', async () => {
    await writeFile(config.cacheDir, 'a file');
    expect(await find(openExtractCache(config), 'a')).toEqual(READ);
  });

  it('deletes what no file has any more', async () => {
    const first = openExtractCache(config);
    for (const content of ['a', 'b']) await find(first, content);
    for (const file of await saved()) await utimes(file, 1, 1);
    const second = openExtractCache(config);
    await find(second, 'b');
    await second.removeUnused();
    expect(await saved()).toHaveLength(1);
    await find(openExtractCache(config), 'b');
    expect(extracted).toBe(2);
  });
});

async function saved(): Promise<string[]> {
  const names = await readdir(config.cacheDir, { recursive: true });
  return names
    .filter(name => path.dirname(name) !== '.')
    .map(name => path.join(config.cacheDir, name));
}

function find(
  cache: ExtractCache,
  content: string,
  {
    version = 1,
    encoding = null,
    result = READ,
  }: {
    readonly version?: number;
    readonly encoding?: string | null;
    readonly result?: ReadResult;
  } = {},
): Promise<ReadResult> {
  const bytes = new TextEncoder().encode(content);
  return cache.findOr({ path: 'a.txt', bytes, encoding }, formatOf(version), () => {
    extracted += 1;
    return Promise.resolve(result);
  });
}

function formatOf(version: number): ReadFormat {
  const [format] = FORMATS;
  if (format?.reader == null) throw new Error('no reader');
  return { ...format, reader: { ...format.reader, version } };
}
