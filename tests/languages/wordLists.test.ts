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

const listSchema = z.array(z.string());
const files = readdirSync(ROOT, { encoding: 'utf8', recursive: true })
  .filter(file => !['.', 'phrases'].includes(path.dirname(file)) && file.endsWith('.ts'))
  .sort();
const lists = (
  await Promise.all(
    files.map(async file => {
      const exported: unknown = await import(path.join(ROOT, file));
      return Object.entries(z.record(z.string(), z.unknown()).parse({ ...Object(exported) }));
    }),
  )
).flatMap((entries, at) =>
  entries.flatMap(([name, value]) => {
    const { success, data } = listSchema.safeParse(value);
    return success ? [{ file: files[at] ?? '', name, words: data }] : [];
  }),
);

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
