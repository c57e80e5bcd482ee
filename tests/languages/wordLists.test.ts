import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = path.resolve(import.meta.dirname, '../../src/languages');

/** Lists whose order means something. */
const ORDERED = new Set([
  'CARDINALS',
  'MONTHS',
  'MONTH_ABBREVIATIONS',
  'ORDINALS',
  'TENS',
  'TIME_UNITS',
  'WEEKDAYS',
  'WEEKDAY_ABBREVIATIONS',
]);

const files = readdirSync(ROOT, { encoding: 'utf8', recursive: true })
  .filter(file => !['.', 'phrases'].includes(path.dirname(file)) && file.endsWith('.ts'))
  .sort();
const lists = await readLists();

describe('word lists', () => {
  it.each(lists)('$file: $name repeats no word', ({ words }) => {
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  it.each(lists.filter(({ name }) => !ORDERED.has(name)))('$file: $name is sorted', ({ words }) => {
    expect(words).toEqual([...words].sort());
  });

  it.each(files)('%s names its source in its first line', file => {
    const [first] = readFileSync(path.join(ROOT, file), 'utf8').split('\n');
    expect(first).toMatch(/^\/\*\* Source: .+\. \*\/$/u);
  });
});

interface List {
  readonly file: string;
  readonly name: string;
  readonly words: readonly string[];
}

/** Every list of words that a file exports, by itself or as a property of a record. */
async function readLists(): Promise<List[]> {
  const read = files.map(async file => {
    const exported: unknown = await import(path.join(ROOT, file));
    return listsIn(exported).map(([name, words]) => ({ file, name, words }));
  });
  return (await Promise.all(read)).flat();
}

function listsIn(value: unknown): [name: string, words: readonly string[]][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const { success, data } = z.array(z.string()).safeParse(part);
    return success ? [[name, data] as [string, string[]]] : listsIn(part);
  });
}
