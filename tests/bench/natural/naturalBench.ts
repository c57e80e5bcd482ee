import path from 'node:path';
import process from 'node:process';
import type { Encoder } from '../../../src/encoder/encoder.ts';
import { runJsonBench } from '../jsonBench.ts';
import { type FolderFigures, measureFolder } from './measureFolder.ts';
import { withEncoder } from './openSemantics.ts';
import { type QuestionFolder, readQuestionFolder, readSeedFolder } from './questionFolders.ts';
import { folderReport } from './report.ts';

const USAGE =
  'bench natural takes folders with articles/ and questions.jsonl, and --json FILE; without folders, it reads those of BENCH_DATA';
/** Folders of BENCH_DATA; the networks were trained on its others. */
const CALIBRATION = ['natural-calibration/00', 'natural-calibration/01'];

/**
 * Asks questions as people type them, of Footnote and others side by side; resolves with 0, or with 2
 * on wrong usage.
 */
export function runNaturalBench(args: readonly string[]): Promise<number> {
  return runJsonBench(args, USAGE, measureFolders, { takesFolders: true });
}

async function measureFolders(named: readonly string[]): Promise<FolderFigures[]> {
  const folders = named.length > 0 ? named : defaultFolders();
  const read = await Promise.all([readSeedFolder(), ...folders.map(readQuestionFolder)]);
  return withEncoder(encoder => measureAll(encoder, read));
}

async function measureAll(
  encoder: Encoder,
  folders: readonly QuestionFolder[],
): Promise<FolderFigures[]> {
  const all: FolderFigures[] = [];
  for (const folder of folders) {
    const figures = await measureFolder(encoder, folder);
    process.stdout.write(`${folderReport(figures)}\n\n`);
    all.push(figures);
  }
  return all;
}

function defaultFolders(): string[] {
  const data = process.env.BENCH_DATA ?? '';
  return data === '' ? [] : CALIBRATION.map(name => path.join(data, name));
}
