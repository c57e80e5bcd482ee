import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { configVariables } from '../src/config.ts';

/** Renders a Markdown table with aligned columns. */
function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...rows.map(row => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = widths.map(width => '-'.repeat(width));
  return [headings, rule, ...rows].map(line).join('\n');
}

describe('the README', () => {
  it('lists every setting with its default and meaning', async () => {
    const rows = configVariables().map(({ name, fallback, meaning }) => [
      `\`${name}\``,
      fallback,
      meaning,
    ]);
    expect(await readFile('README.md', 'utf8')).toContain(
      `\n${table(['variable', 'default', 'meaning'], rows)}\n`,
    );
  });
});

describe('.env.example', () => {
  it('sets every variable to its default', async () => {
    const example = await readFile('.env.example', 'utf8');
    const set = new Map(
      [...example.matchAll(/^([A-Z_]+)=(.*)$/gmu)].map(
        ([, name = '', value = '']) => [name, value] as const,
      ),
    );
    const expected = configVariables().map(({ name, fallback }): [string, string] => [
      name,
      /^`(?<value>.*)`$/u.exec(fallback)?.groups?.value ?? '',
    ]);
    expect(Object.fromEntries(set)).toEqual(Object.fromEntries(expected));
  });
});
