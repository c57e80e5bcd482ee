import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { inProcess } from '../inProcess.ts';
import { readQuestionSets } from '../retrieval/questionSets.ts';
import { writeCorpus } from '../scale/corpus.ts';
import { table } from '../table.ts';
import type { ChangeFigures, EditFigures } from './figures.ts';
import { median } from './processorTime.ts';

const USAGE = 'bench changes takes numbers of articles, and reads the folder given by BENCH_DATA';
const SIZES = [1000, 10_000];
/** Restarts. */
const ROUNDS = 5;
/** As in `writeCorpus`. */
const PASSAGES_OF_ARTICLE = 10;

/** Measures what changes of a folder and restarts cost; resolves with 0, or with 2 on wrong usage. */
export async function runChangesBench(args: readonly string[]): Promise<number> {
  const sizes = args.length === 0 ? SIZES : args.map(Number);
  if (!sizes.every(size => Number.isInteger(size) && size > 0)) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const sets = await readQuestionSets();
  if (sets.titles.length === 0) {
    process.stdout.write(
      'Left out: the seeds are too few to write a folder from; set BENCH_DATA.\n',
    );
    return 0;
  }
  const figures: ChangeFigures[] = [];
  for (const size of sizes) {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-changes-'));
    try {
      const articles = path.join(folder, 'articles');
      await writeCorpus(articles, sets, size * PASSAGES_OF_ARTICLE);
      figures.push(await measure(articles, folder));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  process.stdout.write(`${report(figures)}\n`);
  return 0;
}

/** Measures changes of a folder of articles; `folder` is for temporary files. */
async function measure(articles: string, folder: string): Promise<ChangeFigures> {
  const [data, json] = [path.join(folder, 'data'), path.join(folder, 'indexes.json')];
  const edits = await run<EditFigures>('changesProcess.ts', articles, data, json);
  const restarts: number[] = [];
  const loads: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    restarts.push(await run('restartProcess.ts', articles, data));
    loads.push(await run('loadJsonProcess.ts', json));
  }
  return { ...edits, restart: median(restarts), loadJson: median(loads) };
}

function run<Figures>(name: string, ...args: string[]): Promise<Figures> {
  return inProcess<Figures>(path.join(import.meta.dirname, name), ...args);
}

function report(figures: readonly ChangeFigures[]): string {
  return [
    'Processor time',
    table(
      ['articles', 'passages', 'first start', 'edit', 'touch', 'restart', 'of loadJSON'],
      figures.map(({ articles, passages, firstStart, edit, touch, restart, loadJson }) => [
        String(articles),
        String(passages),
        milliseconds(firstStart),
        milliseconds(edit),
        milliseconds(touch),
        milliseconds(restart),
        (restart / loadJson).toFixed(2),
      ]),
    ),
  ].join('\n');
}

function milliseconds(time: number): string {
  return `${time.toFixed(0)} ms`;
}
