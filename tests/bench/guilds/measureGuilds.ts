import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { drain } from '../../../src/concurrency/steps.ts';
import type { GuildLibraries } from '../../../src/library/guilds/guildLibraries.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import { openStorage, STORAGE_FILE, type Storage } from '../../../src/storage/storage.ts';
import { createTestGuilds } from '../../library/guilds/createTestGuilds.ts';
import { MEBIBYTE, quantile } from '../figures.ts';
import { below, randomFrom, shuffled } from '../retrieval/random.ts';
import { memoryInUse } from '../scale/measuring.ts';
import { guildSizes } from './guildSizes.ts';
import { guildQuestion, guildText } from './guildTexts.ts';
import { randomEncoder } from './randomEncoder.ts';
import { databaseSize, draftTexts, storeArticles } from './storeArticles.ts';

/** What is measured. */
export interface GuildLoad {
  readonly servers: number;
  /** Articles of the largest server, which is among those that are asked. */
  readonly largest: number;
  /** Servers that are asked. */
  readonly asked: number;
  /** Memory for indexes. Unit: MiB. */
  readonly memory: number;
  /** A PostgreSQL database; null for SQLite. */
  readonly databaseUrl: string | null;
}

/** Answers in milliseconds, times to store in seconds, and sizes in MiB. */
export interface GuildFigures {
  readonly articles: number;
  readonly stored: number;
  readonly disk: number;
  readonly cold: number;
  readonly coldMedian: number;
  readonly coldP95: number;
  readonly coldLargest: number;
  readonly warm: number;
  readonly warmMedian: number;
  /** Memory beyond that before the first question: most, and at the end after a collection. */
  readonly peak: number;
  readonly end: number;
}

/** Questions for each server that is asked. */
const QUESTIONS = 5;
const SEED = 23;

/** Stores articles for all servers, asks some of them in random order, and measures answers and memory. */
export async function measureGuilds(load: GuildLoad): Promise<GuildFigures> {
  const { databaseUrl } = load;
  const dir = await mkdtemp(path.join(os.tmpdir(), 'footnote-guilds-'));
  const storage = await openStorage(databaseUrl === null ? dir : { databaseUrl });
  const folder = createSearchIndex([]);
  const guilds = createTestGuilds(() => folder, {
    storage,
    encoder: randomEncoder,
    limits: { articles: load.largest, bytes: Number.MAX_SAFE_INTEGER },
    memory: load.memory * MEBIBYTE,
    onError: error => console.error(error),
  });
  try {
    const sizes = guildSizes(load.servers, load.largest, randomFrom(SEED));
    const start = performance.now();
    await fill(storage, sizes);
    const stored = (performance.now() - start) / 1000;
    const articles = sizes.reduce((sum, size) => sum + size, 0);
    const disk = (await diskOf(storage, load, dir)) / MEBIBYTE;
    return { articles, stored, disk, ...(await ask(guilds.scopeOf, load)) };
  } finally {
    await guilds.close();
    await storage.close();
    await rm(dir, { recursive: true, force: true });
  }
}

/** Stores articles of each server; servers share texts, but no server has one twice. */
async function fill(storage: Storage, sizes: readonly number[]): Promise<void> {
  const largest = Math.max(...sizes);
  const drafted = await draftTexts(Array.from({ length: largest }, (_, at) => guildText(at)));
  for (const [server, size] of sizes.entries()) {
    const own = Array.from({ length: size }, (_, at) => drafted[(server * 7 + at) % largest]);
    await storeArticles(
      storage,
      idOf(server),
      own.filter(article => article !== undefined),
    );
  }
}

/** Unit: bytes. */
async function diskOf(storage: Storage, { databaseUrl }: GuildLoad, dir: string): Promise<number> {
  if (databaseUrl === null) return (await stat(path.join(dir, STORAGE_FILE))).size;
  return await databaseSize(storage);
}

async function ask(
  scopeOf: GuildLibraries['scopeOf'],
  { servers, asked }: GuildLoad,
): Promise<Omit<GuildFigures, 'articles' | 'stored' | 'disk'>> {
  const random = randomFrom(SEED + 1);
  const others = Array.from({ length: asked - 1 }, () => 1 + below(servers - 1, random));
  const questions = shuffled(
    [0, ...others].flatMap(server => Array.from({ length: QUESTIONS }, () => server)),
    random,
  );
  const before = memoryInUse();
  const times = { cold: [] as number[], warm: [] as number[], largest: 0 };
  let peak = 0;
  for (const [at, server] of questions.entries()) {
    const start = performance.now();
    const scope = await scopeOf(idOf(server));
    const isWarm = scope.opened !== null;
    const { index } = await scope.open();
    drain(index.rank(index.interpret(guildQuestion(at)), { limit: 8 }));
    const time = performance.now() - start;
    (isWarm ? times.warm : times.cold).push(time);
    if (!isWarm && server === 0) times.largest = Math.max(times.largest, time);
    if (at % 20 === 0) peak = Math.max(peak, memoryInUse() - before);
  }
  return {
    cold: times.cold.length,
    warm: times.warm.length,
    coldMedian: quantile(times.cold, 0.5),
    coldP95: quantile(times.cold, 0.95),
    coldLargest: times.largest,
    warmMedian: quantile(times.warm, 0.5),
    peak,
    end: memoryInUse() - before,
  };
}

function idOf(server: number): string {
  return String(100_000_000_000_000_000n + BigInt(server));
}
