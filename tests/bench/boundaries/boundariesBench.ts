import path from 'node:path';
import process from 'node:process';
import { runJsonBench } from '../jsonBench.ts';
import { table } from '../table.ts';
import { countErrors, type Errors, markedSentences, totalOf } from './countErrors.ts';
import { GOLD_SENTENCES } from './goldSentences.ts';
import { SPLITTERS } from './splitters.ts';
import { type MarkedText, readTreebanks } from './treebanks.ts';

/** Texts of one kind, each as its sentences with the white space between them. */
interface Group {
  readonly name: string;
  readonly texts: readonly MarkedText[];
}

interface Figures {
  readonly group: string;
  readonly marked: number;
  /** By splitter. */
  readonly errors: Readonly<Record<string, Errors>>;
}

const USAGE = 'bench boundaries takes --json FILE, and reads the folder given by BENCH_DATA';

/**
 * Counts how often our splitter and others differ from sentences marked by hand: news text of our
 * own, and the treebanks in BENCH_DATA.
 */
export function runBoundariesBench(args: readonly string[]): Promise<number> {
  return runJsonBench(args, USAGE, measureAll);
}

async function measureAll(): Promise<unknown> {
  const figures = goldGroups().map(measure);
  process.stdout.write(`${report(figures)}\n`);
  const treebanks = (await treebankGroups()).map(measure);
  process.stdout.write(
    treebanks.length === 0
      ? 'Left out: treebanks/*.conllu in the folder given by BENCH_DATA.\n'
      : `\n${report(treebanks)}\n`,
  );
  return { figures, treebanks };
}

function goldGroups(): readonly Group[] {
  return Object.entries(GOLD_SENTENCES).map(([name, texts]) => ({
    name,
    texts: texts.map(markedSentences),
  }));
}

async function treebankGroups(): Promise<readonly Group[]> {
  const data = process.env.BENCH_DATA ?? '';
  if (data === '') return [];
  const treebanks = await readTreebanks(path.join(data, 'treebanks'));
  return treebanks.map(({ name, texts }) => ({
    name,
    texts: texts.map(sentences => sentences.map(sentence => `${sentence} `)),
  }));
}

function measure({ name, texts }: Group): Figures {
  const errors = Object.entries(SPLITTERS).map(([splitter, split]) => {
    const counted = texts.map(marked => countErrors(marked, split(marked.join(''))));
    return [splitter, totalOf(counted)] as const;
  });
  return { group: name, marked: errors[0]?.[1].marked ?? 0, errors: Object.fromEntries(errors) };
}

/** Formats errors as "missed + extra", with a column for each splitter. */
function report(figures: readonly Figures[]): string {
  const splitters = Object.keys(SPLITTERS);
  const totals = splitters.map(splitter =>
    totalOf(figures.flatMap(({ errors }) => errors[splitter] ?? [])),
  );
  return table(
    ['missed + extra', 'marked', ...splitters],
    [
      ...figures.map(({ group, marked, errors }) => [
        group,
        String(marked),
        ...splitters.flatMap(splitter => errors[splitter] ?? []).map(counts),
      ]),
      ['all', String(totals[0]?.marked ?? 0), ...totals.map(counts)],
      ['errors', '', ...totals.map(({ missed, extra }) => String(missed + extra))],
    ],
  );
}

function counts({ missed, extra }: Errors): string {
  return `${missed} + ${extra}`;
}
