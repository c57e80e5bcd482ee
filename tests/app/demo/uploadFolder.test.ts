import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openUploadFolder, type UploadFolder } from '../../../src/app/demo/uploadFolder.ts';

const TEXT = 'The ferry Aurora ran aground near Northport.\n';

let dropped: UploadFolder;

beforeEach(async () => {
  dropped = await openUploadFolder(1000);
});

afterEach(() => dropped.close());

it('writes an article, and another over it', async () => {
  expect(await dropped.add('ferry.txt', TEXT)).toBeNull();
  expect(await dropped.add('ferry.txt', `${TEXT}All are safe.\n`)).toBeNull();
  expect(await readdir(dropped.extraSource.folder)).toEqual(['ferry.txt']);
  const written = await readFile(path.join(dropped.extraSource.folder, 'ferry.txt'), 'utf8');
  expect(written).toBe(`${TEXT}All are safe.\n`);
});

it.each([
  '../ferry.txt',
  '..\\ferry.txt',
  '/etc/ferry.txt',
  'C:ferry.txt',
  'sub/ferry.txt',
  '.ferry.txt',
  '..',
  '.txt',
  'ferry',
  'ferry.html',
  'ferry.txt/',
  'ferry.txt\0.md',
  'ferry\n.txt',
  'ferry\u202Etxt.md',
  '',
])('writes nothing under the name %j', async name => {
  expect(await dropped.add(name, TEXT)).toBe('needs a plain name that ends in .txt or .md');
  expect(await readdir(dropped.extraSource.folder)).toEqual([]);
});

it.each([
  ['a name that no disk takes', `${'é'.repeat(100)}.txt`, TEXT, 'has too long a name'],
  ['too large a text', 'a.txt', 'é'.repeat(501), 'is larger than 1,000 bytes'],
  ['no text', 'a.txt', '', 'is empty'],
  ['a binary', 'a.txt', `PNG\0${TEXT}`, 'is binary data, not text'],
])('says what is wrong with %s', async (_, name, text, reason) => {
  expect(await dropped.add(name, text)).toBe(reason);
  expect(await readdir(dropped.extraSource.folder)).toEqual([]);
});

it('takes names in any script', async () => {
  for (const name of ['Фериботът.txt', '渡し船 2.MD', "l'aurore (1).txt"]) {
    expect(await dropped.add(name, TEXT)).toBeNull();
  }
});

it('leaves nothing behind', async () => {
  await dropped.add('ferry.txt', TEXT);
  await dropped.close();
  await expect(access(dropped.extraSource.folder)).rejects.toThrow('ENOENT');
});

it('takes no more than a hundred', async () => {
  for (let at = 0; at < 100; at += 1) await dropped.add(`${at}.txt`, TEXT);
  expect(await dropped.add('100.txt', TEXT)).toBe('is one too many: 100 are kept');
  expect(await dropped.add('99.txt', TEXT)).toBeNull();
});
