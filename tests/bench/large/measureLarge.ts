import { runSteps } from '../../../src/concurrency/steps.ts';
import type { Hit } from '../../../src/search/searchIndex.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import { openStorage } from '../../../src/storage/storage.ts';
import { createTestGuilds } from '../../library/guilds/createTestGuilds.ts';
import { MEBIBYTE, quantile } from '../figures.ts';
import { databaseSize, draftTexts, storeArticles } from '../guilds/storeArticles.ts';
import { below, randomFrom } from '../retrieval/random.ts';
import { memoryInUse } from '../scale/measuring.ts';
import { largeQuestion, largeText, PASSAGES } from './largeTexts.ts';
import { searchByTsRank, storeForTsRank } from './tsRank.ts';

/** What holds the passages. */
export type LargeEngine = 'postgres' | 'memory' | 'ts_rank';

/** What is measured. */
export interface LargeLoad {
  readonly engine: LargeEngine;
  readonly passages: number;
  readonly questions: number;
  readonly databaseUrl: string;
}

/** Units: seconds, MiB and milliseconds. */
export interface LargeFigures {
  /** Until the library can be searched for the first time, and again in a new process. */
  readonly firstOpen: number;
  readonly laterOpen: number;
  readonly disk: number;
  readonly memory: number;
  readonly median: number;
  readonly p99: number;
  /** The passages found for each question, best first, by title and place. */
  readonly found: readonly (readonly string[])[];
}

type Search = (words: readonly string[]) => Promise<readonly Hit[]>;

const GUILD = '100000000000000001';
/** Articles per import. */
const BATCH = 500;
const SEED = 29;

/** Stores a generated library, opens it, and measures searches for the best eight passages. */
export async function measureLarge(load: LargeLoad): Promise<LargeFigures> {
  return load.engine === 'ts_rank' ? await measureTsRank(load) : await measureFootnote(load);
}

async function measureFootnote(load: LargeLoad): Promise<LargeFigures> {
  const storage = await openStorage({ databaseUrl: load.databaseUrl });
  const folder = createSearchIndex([]);
  const open = () =>
    createTestGuilds(() => folder, {
      storage,
      largeLibrary: load.engine === 'postgres' ? 1 : Number.POSITIVE_INFINITY,
    });
  const articles = load.passages / PASSAGES;
  for (let at = 0; at < articles; at += BATCH) {
    const count = Math.min(BATCH, articles - at);
    const texts = Array.from({ length: count }, (_, next) => largeText(at + next));
    await storeArticles(storage, GUILD, await draftTexts(texts));
  }
  const first = open();
  const [firstOpen] = await timed(async () => (await first.scopeOf(GUILD)).open());
  await first.close();
  const before = memoryInUse();
  const guilds = open();
  const [laterOpen, { index }] = await timed(async () => (await guilds.scopeOf(GUILD)).open());
  const memory = memoryInUse() - before;
  const times = await timesOf(load, words =>
    runSteps(index.rank(index.interpret(words.join(' ')), { limit: 8 })),
  );
  const disk = (await databaseSize(storage)) / MEBIBYTE;
  await guilds.close();
  await storage.close();
  return { firstOpen, laterOpen, disk, memory, ...times };
}

async function measureTsRank(load: LargeLoad): Promise<LargeFigures> {
  const storage = await openStorage({ databaseUrl: load.databaseUrl });
  const [firstOpen] = await timed(() =>
    storage.changeAll(transaction => storeForTsRank(transaction, load.passages / PASSAGES)),
  );
  const times = await timesOf(load, async words => {
    await searchByTsRank(storage.db, words);
    return [];
  });
  const disk = (await databaseSize(storage)) / MEBIBYTE;
  await storage.close();
  return { firstOpen, laterOpen: 0, disk, memory: 0, ...times };
}

async function timesOf(
  { passages, questions }: LargeLoad,
  search: Search,
): Promise<Pick<LargeFigures, 'median' | 'p99' | 'found'>> {
  const random = randomFrom(SEED);
  const times: number[] = [];
  const found: string[][] = [];
  for (let at = 0; at < questions; at += 1) {
    const words = largeQuestion(below(passages / PASSAGES, random));
    const [seconds, hits] = await timed(() => search(words));
    times.push(seconds * 1000);
    found.push(hits.map(describe));
  }
  return { median: quantile(times, 0.5), p99: quantile(times, 0.99), found };
}

function describe({ passage: { article, start } }: Hit): string {
  return `${article.title} ${start}`;
}

async function timed<Result>(
  run: () => Promise<Result>,
): Promise<readonly [seconds: number, Result]> {
  const start = performance.now();
  const result = await run();
  return [(performance.now() - start) / 1000, result];
}
