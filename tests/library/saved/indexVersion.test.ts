import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexVersion, indexVersionOf } from '../../../src/library/saved/indexVersion.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

let copy = '';

beforeAll(async () => {
  copy = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
  await cp(path.join(ROOT, 'src'), path.join(copy, 'src'), { recursive: true });
  await cp(path.join(ROOT, 'package.json'), path.join(copy, 'package.json'));
});

afterAll(() => rm(copy, { recursive: true, force: true }));

describe('indexVersion', () => {
  it('is the same for a copy of the program', async () => {
    expect(await indexVersionOf(copy)).toBe(await indexVersion());
  });

  it.each([
    'src/articles/lines/headings.ts',
    'src/passages/abbreviations.ts',
    'src/search/stopWords.ts',
    'src/library/saved/savedIndex.ts',
    'package.json',
  ])('changes when a line is added to %s', async file => {
    const before = await indexVersionOf(copy);
    await appendFile(path.join(copy, file), '// another line\n');
    expect(await indexVersionOf(copy)).not.toBe(before);
  });

  it('changes when a file is added', async () => {
    const before = await indexVersionOf(copy);
    await writeFile(path.join(copy, 'src/search/more.ts'), 'export const MORE = 1;\n');
    expect(await indexVersionOf(copy)).not.toBe(before);
  });

  it('ignores files that do not affect how articles are read', async () => {
    const before = await indexVersionOf(copy);
    await mkdir(path.join(copy, 'src/other'));
    await appendFile(path.join(copy, 'src/render/escape.ts'), '// another line\n');
    await writeFile(path.join(copy, 'README.md'), 'Another text.\n');
    expect(await indexVersionOf(copy)).toBe(before);
  });
});
