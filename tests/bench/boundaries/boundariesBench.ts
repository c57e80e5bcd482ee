import process from 'node:process';
import { runJsonBench } from '../jsonBench.ts';
import { table } from '../table.ts';
import { countErrors, type Errors, plainText, totalOf } from './countErrors.ts';
import { GOLD_SENTENCES } from './goldSentences.ts';
import { SPLITTERS, type Splitter } from './splitters.ts';

interface Figures {
  readonly splitter: string;
  readonly total: Errors;
  readonly groups: Readonly<Record<string, Errors>>;
}

const USAGE = 'bench boundaries takes --json FILE';

/** Counts how often our splitter and others differ from sentences marked by hand. */
export function runBoundariesBench(args: readonly string[]): Promise<number> {
  return runJsonBench(args, USAGE, measureAll);
}

function measureAll(): Promise<unknown> {
  const figures = Object.entries(SPLITTERS).map(([name, split]) => measure(name, split));
  process.stdout.write(`${report(figures)}\n`);
  return Promise.resolve(figures);
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

/** Formats errors as "missed + extra", with a column for each splitter. */
function report(figures: readonly Figures[]): string {
  return table(
    ['missed + extra', 'marked', ...figures.map(({ splitter }) => splitter)],
    [
      ...Object.keys(GOLD_SENTENCES).map(group => {
        const errors = figures.flatMap(({ groups }) => groups[group] ?? []);
        return [group, String(errors[0]?.marked ?? 0), ...errors.map(counts)];
      }),
      ['all', String(figures[0]?.total.marked ?? 0), ...figures.map(({ total }) => counts(total))],
      ['errors', '', ...figures.map(({ total }) => String(total.missed + total.extra))],
    ],
  );
}

function counts({ missed, extra }: Errors): string {
  return `${missed} + ${extra}`;
}
