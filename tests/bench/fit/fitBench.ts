import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { thresholds } from '../../../src/answer/ask/weights.ts';
import type { Encoder } from '../../../src/encoder/encoder.ts';
import { withEncoder } from '../natural/openSemantics.ts';
import { readQuestionFolder } from '../natural/questionFolders.ts';
import { type Collected, collect } from './collect.ts';
import { fitFolders } from './fitFolders.ts';
import { fitReport } from './report.ts';
import { roundNumbers } from './roundNumbers.ts';
import { readWikiQa } from './wikiQa.ts';

const WEIGHTS = path.resolve(import.meta.dirname, '../../../src/answer/ask/weights.json');
const USAGE = 'bench fit takes no arguments, and reads the folder given by BENCH_DATA';
const MISSING = 'BENCH_DATA is not set: there is nothing to fit.';
const FOLDERS = ['natural-calibration/00', 'natural-calibration/01'];

/**
 * Fits the weights of the models that use the encoder, prints cross-validated figures, and writes
 * `src/answer/ask/weights.json`; resolves with 0, or with 2 on wrong usage.
 */
export async function runFitBench(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const data = process.env.BENCH_DATA ?? '';
  if (data === '') process.stdout.write(`${MISSING}\n`);
  else await withEncoder(encoder => fitOn(encoder, data));
  return 0;
}

async function fitOn(encoder: Encoder, data: string): Promise<void> {
  const folders: Collected[][] = [];
  for (const name of FOLDERS) {
    folders.push(await collect(encoder, await readQuestionFolder(path.join(data, name))));
    process.stderr.write(`${name}: candidates collected\n`);
  }
  const marked: Collected[] = [];
  for (const folder of await readWikiQa(path.join(data, 'wikiqa-tune.jsonl'))) {
    marked.push(...(await collect(encoder, folder)));
  }
  process.stderr.write('WikiQA: candidates collected\n');
  const { ranking, answers, answered, figures } = await fitFolders(folders, marked);
  const weights = { ...ranking, answers, thresholds: { ...thresholds, answered } };
  process.stdout.write(`${fitReport(figures)}\n`);
  await writeFile(WEIGHTS, `${JSON.stringify(roundNumbers(weights), null, 2)}\n`);
}
