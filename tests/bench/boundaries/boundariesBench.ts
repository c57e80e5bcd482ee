import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { countErrors, type Errors, plainText, totalOf } from './countErrors.ts';
import { GOLD_SENTENCES } from './goldSentences.ts';
import { SPLITTERS, type Splitter } from './splitters.ts';

interface Figures {
  readonly splitter: string;
  readonly total: Errors;
  readonly groups: Readonly<Record<string, Errors>>;
}

const USAGE = 'bench boundaries takes --json FILE';

/** Counts how often sentences are divided otherwise than by hand, by us and by others. */
export async function runBoundariesBench(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const figures = Object.entries(SPLITTERS).map(([name, split]) => measure(name, split));
  process.stdout.write(`${report(figures)}\n`);
  if (options.json !== null) {
    await writeFile(options.json, `${JSON.stringify(figures, null, 2)}\n`);
  }
  return 0;
}

function readOptions(args: readonly string[]): { readonly json: string | null } | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'string' } } });
    return { json: values.json ?? null };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function measure(splitter: string, split: Splitter): Figures {
  const groups = Object.entries(GOLD_SENTENCES).map(
    ([name, texts]) =>
      [name, totalOf(texts.map(gold => countErrors(gold, split(plainText(gold)))))] as const,
  );
  return {
    splitter,
    total: totalOf(groups.map(([, errors]) => errors)),
    groups: Object.fromEntries(groups),
  };
}

/** Errors as "missed + extra", a column for each splitter. */
function report(figures: readonly Figures[]): string {
  const rows = [
    ['missed + extra', 'marked', ...figures.map(({ splitter }) => splitter)],
    ...Object.keys(GOLD_SENTENCES).map(group => {
      const errors = figures.flatMap(({ groups }) => groups[group] ?? []);
      return [group, String(errors[0]?.marked ?? 0), ...errors.map(counts)];
    }),
    ['all', String(figures[0]?.total.marked ?? 0), ...figures.map(({ total }) => counts(total))],
    ['errors', '', ...figures.map(({ total }) => String(total.missed + total.extra))],
  ];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map(row => (row[column] ?? '').length)),
  );
  return rows
    .map(row =>
      row
        .map((text, column) =>
          column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

function counts({ missed, extra }: Errors): string {
  return `${missed} + ${extra}`;
}
