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
  'TIME_UNIT_PLURALS',
  'WEEKDAYS',
  'WEEKDAY_ABBREVIATIONS',
]);

const files = readdirSync(ROOT, { encoding: 'utf8', recursive: true })
  .filter(file => !['.', 'phrases'].includes(path.dirname(file)) && file.endsWith('.ts'))
  .sort();
const { lists, groups } = await readTables();

describe('word lists', () => {
  it.each(lists)('$file: $name repeats no word', ({ words }) => {
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  it.each(lists.filter(({ name }) => !ORDERED.has(name)))('$file: $name is sorted', ({ words }) => {
    expect(words).toEqual([...words].sort());
  });

  it.each(groups)('$file: $name is sorted by first words', ({ groups }) => {
    const first = groups.map(([word = '']) => word);
    expect(first).toEqual([...first].sort());
  });

  it.each(groups)('$file: $name has each word in one group', ({ groups }) => {
    const words = groups.flat();
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
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

interface Groups {
  readonly file: string;
  readonly name: string;
  readonly groups: readonly (readonly string[])[];
}

/** Every list and every table of groups that a file exports, by itself or in a record. */
async function readTables(): Promise<{ lists: List[]; groups: Groups[] }> {
  const lists: List[] = [];
  const groups: Groups[] = [];
  for (const file of files) {
    const exported: unknown = await import(path.join(ROOT, file));
    for (const [name, value] of valuesIn(exported)) {
      const words = z.array(z.string()).safeParse(value);
      if (words.success) lists.push({ file, name, words: words.data });
      const rows = z.array(z.array(z.string())).safeParse(value);
      if (rows.success) groups.push({ file, name, groups: rows.data });
    }
  }
  return { lists, groups };
}

/** Arrays in an object, except in a table of phrases. */
function valuesIn(value: unknown): [name: string, value: unknown][] {
  if (typeof value !== 'object' || value === null || 'anchored' in value) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    Array.isArray(part) ? [[name, part] as [string, unknown]] : valuesIn(part),
  );
}
