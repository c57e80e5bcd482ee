import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openUploadFolder, type UploadFolder } from '../../../src/app/demo/uploadFolder.ts';
import { ENDINGS_TEXT } from '../../../src/articles/readers/formats.ts';

const TEXT = 'The ferry Aurora ran aground near Northport.\n';

let uploads: UploadFolder;

beforeEach(async () => {
  uploads = await openUploadFolder(1000);
});

afterEach(() => uploads.close());

it('writes an article and overwrites it', async () => {
  expect(await uploads.add('ferry.txt', bytesOf(TEXT))).toBeNull();
  expect(await uploads.add('ferry.txt', bytesOf(`${TEXT}All are safe.\n`))).toBeNull();
  expect(await readdir(uploads.source.folder)).toEqual(['ferry.txt']);
  const written = await readFile(path.join(uploads.source.folder, 'ferry.txt'), 'utf8');
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
  'ferry.rst',
  'ferry.txt/',
  'ferry.txt\0.md',
  'ferry\n.txt',
  'ferry\u202Etxt.md',
  '',
])('rejects the name %j', async name => {
  expect(await uploads.add(name, bytesOf(TEXT))).toBe(
    `needs a plain name that ends in ${ENDINGS_TEXT}`,
  );
  expect(await readdir(uploads.source.folder)).toEqual([]);
});

it.each([
  ['a name too long for a file system', `${'é'.repeat(100)}.txt`, TEXT, 'has too long a name'],
  ['too large a text', 'a.txt', 'é'.repeat(501), 'is larger than 1,000 bytes'],
  ['no text', 'a.txt', '', 'is empty'],
  ['a binary', 'a.txt', `PNG\0${TEXT}`, 'is binary data, not text'],
])('rejects %s', async (_, name, text, reason) => {
  expect(await uploads.add(name, bytesOf(text))).toBe(reason);
  expect(await readdir(uploads.source.folder)).toEqual([]);
});

it('accepts names in any script', async () => {
  for (const name of ['Фериботът.txt', '渡し船 2.MD', "l'aurore (1).txt"]) {
    expect(await uploads.add(name, bytesOf(TEXT))).toBeNull();
  }
});

it('deletes the folder on close', async () => {
  await uploads.add('ferry.txt', bytesOf(TEXT));
  await uploads.close();
  await expect(access(uploads.source.folder)).rejects.toThrow('ENOENT');
});

it('accepts at most 100 files', async () => {
  for (let at = 0; at < 100; at += 1) await uploads.add(`${at}.txt`, bytesOf(TEXT));
  expect(await uploads.add('100.txt', bytesOf(TEXT))).toBe(
    'is one too many: the limit is 100 files',
  );
  expect(await uploads.add('99.txt', bytesOf(TEXT))).toBeNull();
});

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
