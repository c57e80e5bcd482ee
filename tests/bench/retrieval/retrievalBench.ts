import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { type AbstentionFigures, measureAbstention } from './abstention.ts';
import { measurePassages, type PassageTables } from './passages.ts';
import { readQuestionSets } from './questionSets.ts';
import { abstentionReport, passageReport, sentenceReport } from './report.ts';
import { measureSentences, type SentenceTables } from './sentences.ts';

/** What the bench measures. */
interface RetrievalFigures {
  readonly sets: string;
  readonly missing: readonly string[];
  readonly passages: PassageTables;
  readonly sentences: SentenceTables;
  readonly abstention: readonly AbstentionFigures[];
}

const USAGE = 'bench retrieval takes --json FILE, and reads the folder that BENCH_DATA names';

/**
 * Measures finding passages beside other search engines, ranking answer sentences, and knowing what
 * is not answered; resolves with 0, or 2 if it was called wrongly.
 */
export async function runRetrievalBench(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const sets = await readQuestionSets();
  const figures: RetrievalFigures = {
    sets: sets.name,
    missing: sets.missing,
    passages: await measurePassages(sets.titles),
    sentences: measureSentences(sets.titles, sets.marked),
    abstention: measureAbstention(sets),
  };
  const reports = [
    [`Measured on ${sets.name}.`, ...sets.missing].join('\n'),
    passageReport(figures.passages),
    sentenceReport(figures.sentences),
    abstentionReport(figures.abstention),
  ];
  process.stdout.write(`${reports.join('\n\n')}\n`);
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
