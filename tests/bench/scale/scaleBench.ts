import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { inProcess } from '../inProcess.ts';
import { runJsonBench } from '../jsonBench.ts';
import { readQuestionSets } from '../retrieval/questionSets.ts';
import { writeCorpus } from './corpus.ts';
import type { EngineFigures, FootnoteFigures } from './figures.ts';
import { type SizeFigures, scaleReport } from './report.ts';

const USAGE = 'bench scale takes --json FILE, and reads the folder given by BENCH_DATA';
/** Unit: passages. */
const SIZES = [1000, 10_000, 100_000];
const program = (name: string): string => path.join(import.meta.dirname, name);

/**
 * Compares speed and memory with MiniSearch on folders of three sizes, each engine in its own
 * process; resolves with 0, or with 2 on wrong usage.
 */
export function runScaleBench(args: readonly string[]): Promise<number> {
  return runJsonBench(args, USAGE, measureAll);
}

async function measureAll(): Promise<unknown> {
  const sets = await readQuestionSets();
  const figures: SizeFigures[] = [];
  for (const size of SIZES) {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-scale-'));
    try {
      const articles = path.join(folder, 'articles');
      await writeCorpus(articles, sets, size);
      figures.push({
        miniSearch: await inProcess<EngineFigures>(program('miniSearchProcess.ts'), articles),
        footnote: await inProcess<FootnoteFigures>(
          program('footnoteProcess.ts'),
          articles,
          path.join(folder, 'data'),
        ),
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  process.stdout.write(
    `${[`Measured on ${sets.name}.`, ...sets.missing, '', scaleReport(figures)].join('\n')}\n`,
  );
  return { sets: sets.name, missing: sets.missing, figures };
}
