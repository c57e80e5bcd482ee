import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexVersion, versionOf } from '../../src/saved/indexVersion.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

let copy = '';

beforeAll(async () => {
  copy = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
  await cp(path.join(ROOT, 'src'), path.join(copy, 'src'), { recursive: true });
  await cp(path.join(ROOT, 'package.json'), path.join(copy, 'package.json'));
});

afterAll(() => rm(copy, { recursive: true, force: true }));

describe('indexVersion', () => {
  it('is the same for the same program anywhere', async () => {
    expect(await versionOf(copy)).toBe(await indexVersion());
  });

  it.each([
    'src/articles/headings.ts',
    'src/passages/abbreviations.ts',
    'src/search/terms/stopWords.ts',
    'src/saved/savedIndex.ts',
    'package.json',
  ])('is another when a line is added to %s', async file => {
    const before = await versionOf(copy);
    await appendFile(path.join(copy, file), '// another line\n');
    expect(await versionOf(copy)).not.toBe(before);
  });

  it('is another when a file is added to a sub-folder', async () => {
    const before = await versionOf(copy);
    await writeFile(path.join(copy, 'src/search/terms/more.ts'), 'export const MORE = 1;\n');
    expect(await versionOf(copy)).not.toBe(before);
  });

  it('is the same whatever has no part in reading articles', async () => {
    const before = await versionOf(copy);
    await mkdir(path.join(copy, 'src/other'));
    await appendFile(path.join(copy, 'src/render/text/escape.ts'), '// another line\n');
    await writeFile(path.join(copy, 'README.md'), 'Another text.\n');
    expect(await versionOf(copy)).toBe(before);
  });
});
