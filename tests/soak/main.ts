import process from 'node:process';
import { type Program, runNamed } from '../runNamed.ts';

const SOAKS: Readonly<Record<string, Program>> = {
  interactions: async args => (await import('./interactions.ts')).runInteractionsSoak(args),
  articles: async args => (await import('./articles.ts')).runArticlesSoak(args),
  readers: async args => (await import('./readers.ts')).runReadersSoak(args),
  storage: async args => (await import('./storage.ts')).runStorageSoak(args),
  feeds: async args => (await import('./feeds.ts')).runFeedsSoak(args),
  cluster: async args => (await import('./cluster.ts')).runClusterSoak(args),
  properties: async args => (await import('./properties.ts')).runPropertiesSoak(args),
};

try {
  process.exit(await runNamed('soak', SOAKS, process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  process.stderr.write(`soak: ${error.message}\n`);
  process.exit(2);
}
