import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasPhrase } from '../../src/languages/phrases/findPhrase.ts';
import { type PhraseTable, phraseTable } from '../../src/languages/phrases/phraseTable.ts';
import { readTokens } from '../../src/languages/phrases/readTokens.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../src/languages');

/** Every table of phrases that a file in `src/languages` exports, by file and name. */
const tables = await readTables();

describe.each(tables)('$name', ({ table }) => {
  it.each(table.rows)('"$phrase" matches its sentence and not the other', row => {
    const alone = phraseTable([row], table.classes);
    const matching = [row.matches, row.not].filter(text => hasPhrase(alone, readTokens(text)));
    expect(matching).toEqual([row.matches]);
  });

  it('lists each phrase once, in alphabetical order', () => {
    const phrases = table.rows.map(({ phrase }) => phrase);
    expect(phrases).toEqual([...new Set(phrases)].sort());
  });
});

async function readTables(): Promise<{ name: string; table: PhraseTable }[]> {
  const files = readdirSync(FOLDER, { encoding: 'utf8', recursive: true })
    .filter(file => file.endsWith('.ts'))
    .sort();
  const found = [];
  for (const file of files) {
    const exported: Readonly<Record<string, unknown>> = await import(path.join(FOLDER, file));
    for (const [name, table] of tablesIn(exported)) found.push({ name: `${file}: ${name}`, table });
  }
  return found;
}

/** Tables in an object, by themselves or in a record. */
function tablesIn(value: object): [name: string, table: PhraseTable][] {
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
    if (isTable(part)) return [[name, part]];
    return typeof part === 'object' && part !== null && !Array.isArray(part) ? tablesIn(part) : [];
  });
}

function isTable(value: unknown): value is PhraseTable {
  return typeof value === 'object' && value !== null && 'rows' in value && 'anchored' in value;
}
