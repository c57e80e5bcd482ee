import process from 'node:process';
import { runJsonBench } from '../jsonBench.ts';
import { type AbstentionFigures, measureAbstention } from './abstention.ts';
import { measurePassages, type PassageTables } from './passages.ts';
import { readQuestionSets } from './questionSets.ts';
import { abstentionReport, passageReport, sentenceReport } from './report.ts';
import { measureSentences, type SentenceTables } from './sentences.ts';

/** The results of the bench. */
interface RetrievalFigures {
  readonly sets: string;
  readonly missing: readonly string[];
  readonly passages: PassageTables;
  readonly sentences: SentenceTables;
  readonly abstention: readonly AbstentionFigures[];
}

const USAGE = 'bench retrieval takes --json FILE, and reads the folder given by BENCH_DATA';

/**
 * Compares retrieval of passages with other search engines, and measures the ranking of answer
 * sentences and abstention; resolves with 0, or with 2 on wrong usage.
 */
export function runRetrievalBench(args: readonly string[]): Promise<number> {
  return runJsonBench(args, USAGE, measureAll);
}

async function measureAll(): Promise<unknown> {
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
  return figures;
}
