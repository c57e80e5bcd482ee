import process from 'node:process';
import { runJsonBench } from '../jsonBench.ts';
import { readDataSets } from './dataSets.ts';
import { measureSummaries, type Task } from './measureSummaries.ts';
import { taskReport } from './report.ts';

const USAGE = 'bench summaries takes --json FILE; BENCH_DATA names the folder of its data';

/** Units: UTF-16 code units, and sentences. */
const SINGLE_LENGTH = 400;
const DIGEST_LENGTH = 800;
const TOPIC_SENTENCES = 3;

/**
 * Compares our summaries with those of other extractors by their overlap with reference summaries;
 * uses the seeds without BENCH_DATA.
 */
export function runSummariesBench(args: readonly string[]): Promise<number> {
  return runJsonBench(args, USAGE, measureAll);
}

async function measureAll(): Promise<unknown> {
  const { single, digest, topic, leftOut } = await readDataSets(process.env.BENCH_DATA ?? null);
  if (leftOut.length > 0) {
    process.stdout.write(`skipped, since BENCH_DATA has no data for:  ${leftOut.join(', ')}\n\n`);
  }
  const tasks: readonly Task[] = [
    {
      name: `One article in ${SINGLE_LENGTH} characters`,
      set: single,
      room: { length: SINGLE_LENGTH },
    },
    {
      name: `A digest in ${DIGEST_LENGTH} characters`,
      set: digest,
      room: { length: DIGEST_LENGTH },
    },
    ...(topic === null
      ? []
      : [
          {
            name: `On a topic in ${TOPIC_SENTENCES} sentences`,
            set: topic,
            room: { sentences: TOPIC_SENTENCES },
          },
          {
            name: `On a topic in ${SINGLE_LENGTH} characters`,
            set: topic,
            room: { length: SINGLE_LENGTH },
          },
        ]),
  ];
  const figures = tasks.map(task => {
    process.stderr.write(`${task.name}: ${task.set.name}\n`);
    const measured = measureSummaries(task);
    process.stdout.write(`${taskReport(measured)}\n\n`);
    return measured;
  });
  return { leftOut, tasks: figures };
}
