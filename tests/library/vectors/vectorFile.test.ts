import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VectorFile, VectorFileError } from '../../../src/library/vectors/vectorFile.ts';
import { quantize } from '../../../src/search/semantic/quantizedVector.ts';
import { VectorTable } from '../../../src/search/semantic/vectorTable.ts';
import { randomNumbers, randomVector } from '../../search/semantic/vectors.ts';

let folder = '';
let file = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'footnote-vectors-'));
  file = path.join(folder, 'data', 'a.vectors');
});
afterEach(() => rm(folder, { recursive: true }));

function addVectors(table: VectorTable, count: number): void {
  for (let added = 0; added < count; added += 1) {
    const key = String(table.size).padStart(16, '0');
    table.add(key, quantize(randomVector(randomNumbers(table.size))));
  }
}

/** Saves vectors in two parts; resolves with the table. */
async function save(first: number, second: number): Promise<VectorTable> {
  const table = new VectorTable();
  const saved = new VectorFile(file, 'model');
  addVectors(table, first);
  await saved.append(table);
  addVectors(table, second);
  await saved.append(table);
  return table;
}

function contentOf(table: VectorTable): unknown[] {
  return Array.from({ length: table.size }, (_, place) => {
    const { codes, scale } = table.at(place);
    return [table.keyAt(place), scale, Buffer.from(codes).toString('base64')];
  });
}

async function load(model = 'model'): Promise<VectorTable> {
  return await new VectorFile(file, model).load();
}

describe('a vector file', () => {
  it('loads what was saved, over several blocks and segments', async () => {
    const table = await save(4500, 3);
    expect(contentOf(await load())).toEqual(contentOf(table));
  });

  it('has no vectors before it is written', async () => {
    expect((await load()).size).toBe(0);
  });

  it('drops a block that was written in part, and continues before it', async () => {
    const table = await save(3, 2);
    const { length } = await readFile(file);
    for (const cut of [1, 100, 2 * 404 + 7]) {
      await truncate(file, length - cut);
      const reopened = new VectorFile(file, 'model');
      const loaded = await reopened.load();
      expect(contentOf(loaded)).toEqual(contentOf(table).slice(0, 3));
      addVectors(loaded, 2);
      await reopened.append(loaded);
      expect(contentOf(await load())).toEqual(contentOf(table));
    }
  });

  it.each([
    { part: 'length', offset: -8 },
    { part: 'checksum', offset: -4 },
    { part: 'vectors', offset: 50 },
  ])('drops a block whose $part is damaged', async ({ offset }) => {
    const table = await save(3, 2);
    const bytes = await readFile(file);
    const at = bytes.length - 2 * 404 + offset;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(file, bytes);
    expect(contentOf(await load())).toEqual(contentOf(table).slice(0, 3));
  });

  it('ignores and replaces the vectors of another model', async () => {
    await save(3, 2);
    const other = new VectorFile(file, 'other');
    const table = await other.load();
    expect(table.size).toBe(0);
    addVectors(table, 1);
    await other.append(table);
    expect((await load('other')).size).toBe(1);
    expect((await load()).size).toBe(0);
  });

  it.each([
    { what: 'empty', content: '' },
    { what: 'something else', content: 'not vectors at all, but long enough to have a head' },
  ])('ignores and replaces a file that is $what', async ({ content }) => {
    await save(1, 0);
    await writeFile(file, content);
    expect((await load()).size).toBe(0);
    await save(2, 0);
    expect((await load()).size).toBe(2);
  });

  it('does not write into what another process has written', async () => {
    const table = await save(3, 2);
    const first = new VectorFile(file, 'model');
    await first.load();
    await appendFile(file, 'other');
    addVectors(table, 1);
    const error = new VectorFileError('was written by another process');
    await expect(first.append(table)).rejects.toThrow(error);
  });

  it('is written again when it was removed', async () => {
    const table = new VectorTable();
    const saved = new VectorFile(file, 'model');
    addVectors(table, 2);
    await saved.append(table);
    await rm(file);
    addVectors(table, 1);
    await saved.append(table);
    expect((await load()).size).toBe(3);
  });

  it('holds only the vectors of the table that replaced it', async () => {
    const table = await save(3, 2);
    const saved = new VectorFile(file, 'model');
    await saved.load();
    const smaller = new VectorTable();
    smaller.add(table.keyAt(4), table.at(4));
    await saved.rewrite(smaller);
    addVectors(smaller, 1);
    await saved.append(smaller);
    expect(contentOf(await load())).toEqual(contentOf(smaller));
  });
});
