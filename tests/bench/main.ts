import process from 'node:process';
import { type Program, runNamed } from '../runNamed.ts';

const BENCHES: Readonly<Record<string, Program>> = {
  load: async args => (await import('./load/loadBench.ts')).runLoadBench(args),
  retrieval: async args => (await import('./retrieval/retrievalBench.ts')).runRetrievalBench(args),
  summaries: async args => (await import('./summaries/summariesBench.ts')).runSummariesBench(args),
  changes: async args => (await import('./changes/changesBench.ts')).runChangesBench(args),
  guilds: async args => (await import('./guilds/guildsBench.ts')).runGuildsBench(args),
  large: async args => (await import('./large/largeBench.ts')).runLargeBench(args),
  scale: async args => (await import('./scale/scaleBench.ts')).runScaleBench(args),
  vectors: async () => (await import('./vectors/vectorsBench.ts')).runVectorsBench(),
  boundaries: async args =>
    (await import('./boundaries/boundariesBench.ts')).runBoundariesBench(args),
  natural: async args => (await import('./natural/naturalBench.ts')).runNaturalBench(args),
  fit: async args => (await import('./fit/fitBench.ts')).runFitBench(args),
  blocking: async () => (await import('./blocking/blockingBench.ts')).runBlockingBench(),
  fuzz: async () => (await import('./fuzz/fuzzBench.ts')).runFuzzBench(),
};

process.exit(await runNamed('bench', BENCHES, process.argv.slice(2)));
