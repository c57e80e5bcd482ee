import process from 'node:process';

/** Runs a bench with what was given after its name; resolves with the exit status. */
type Bench = (args: readonly string[]) => Promise<number>;

const BENCHES: Readonly<Record<string, Bench>> = {
  load: async args => (await import('./load/loadBench.ts')).runLoadBench(args),
  retrieval: async args => (await import('./retrieval/retrievalBench.ts')).runRetrievalBench(args),
  summaries: async args => (await import('./summaries/summariesBench.ts')).runSummariesBench(args),
  scale: async args => (await import('./scale/scaleBench.ts')).runScaleBench(args),
  boundaries: async args =>
    (await import('./boundaries/boundariesBench.ts')).runBoundariesBench(args),
  fuzz: async () => (await import('./fuzz/fuzzBench.ts')).runFuzzBench(),
};

/** Benches that need to be told what to do. */
const TOLD: Readonly<Record<string, Bench>> = {
  recorded: async args => (await import('./recorded/recordedBench.ts')).runRecordedBench(args),
};

/** Runs the bench that is named, or one after another when none is; resolves with the worst status. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined) {
    const statuses = [];
    for (const bench of Object.values(BENCHES)) statuses.push(await bench([]));
    return Math.max(...statuses);
  }
  const benches = new Map(Object.entries({ ...BENCHES, ...TOLD }));
  const bench = benches.get(name);
  if (bench !== undefined) return bench(args);
  process.stderr.write(`bench: no ${name}; there are ${[...benches.keys()].join(', ')}\n`);
  return 2;
}

process.exit(await main(process.argv.slice(2)));
