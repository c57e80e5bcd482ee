import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { drain } from '../../../src/concurrency/steps.ts';
import { createArticleReader } from '../../../src/library/articleReader.ts';
import {
  type DraftedArticle,
  draftedArticle,
  versionOf,
} from '../../../src/library/guilds/draft.ts';
import type { GuildLibraries } from '../../../src/library/guilds/guildLibraries.ts';
import { indexSize } from '../../../src/library/guilds/indexSize.ts';
import { readUpload } from '../../../src/library/guilds/uploads.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import { addArticles } from '../../../src/storage/articles/addArticles.ts';
import { newId } from '../../../src/storage/drafts.ts';
import { openStorage, type Storage } from '../../../src/storage/storage.ts';
import { createTestGuilds } from '../../library/guilds/createTestGuilds.ts';
import { parseArticle } from '../../parseArticle.ts';

/** What is measured. */
interface GuildLoad {
  readonly servers: number;
  readonly articles: number;
  /** Articles of the shared folder. */
  readonly folder: number;
  readonly questions: number;
  /** Memory for indexes. Unit: MiB. */
  readonly memory: number;
}

/** Units: milliseconds and MiB. */
export interface GuildFigures {
  readonly coldMedian: number;
  readonly coldWorst: number;
  readonly warmMedian: number;
  readonly cold: number;
  readonly warm: number;
  /** Memory beyond that before the first question: most, and at the end after a collection. */
  readonly peak: number;
  readonly end: number;
  /** The indexes of all servers that were asked, as estimated. */
  readonly estimated: number;
}

const MEBIBYTE = 1024 * 1024;
const WORDS = 6000;
const PARAGRAPHS = 12;
/** Different texts of servers. */
const DIFFERENT = 300;

/** Asks servers at random, most of them cold, and measures answers and memory. */
export async function measureGuilds(load: GuildLoad): Promise<GuildFigures> {
  const { servers, articles, folder, memory } = load;
  const dir = await mkdtemp(path.join(os.tmpdir(), 'footnote-guilds-'));
  const storage = await openStorage(dir);
  const index = createSearchIndex(
    Array.from({ length: folder }, (_, at) => articleOf(`folder-${at}.md`, textOf(at))),
  );
  const guilds = createTestGuilds(() => index, {
    storage,
    limits: { articles, bytes: Number.MAX_SAFE_INTEGER },
    memory: memory * MEBIBYTE,
    onError: error => console.error(error),
  });
  try {
    await fill(storage, servers, articles);
    return await ask(guilds.scopeOf, load);
  } finally {
    await guilds.close();
    await storage.close();
    await rm(dir, { recursive: true, force: true });
  }
}

type ScopeOf = GuildLibraries['scopeOf'];

/** Stores articles for each server; servers share some texts, as storing is not what is measured. */
async function fill(storage: Storage, servers: number, articles: number): Promise<void> {
  const reader = createArticleReader();
  const drafted: DraftedArticle[] = [];
  for (let at = 0; at < DIFFERENT; at += 1) {
    const bytes = new TextEncoder().encode(textOf(at + 1e6));
    const read = await readUpload(reader, { name: 'own.md', bytes });
    if (!read.ok) throw new Error(read.reason);
    for (const article of read.articles) drafted.push(draftedArticle(article));
  }
  await reader.close();
  const limits = { articles, bytes: Number.MAX_SAFE_INTEGER };
  for (let server = 0; server < servers; server += 1) {
    const versions = Array.from({ length: articles }, (_, at) => {
      const article = drafted[(server * 7 + at) % DIFFERENT];
      const id = newId();
      if (article === undefined) throw new Error('no article');
      return { ...versionOf(article, id, 'own.md'), id };
    });
    const source = { name: 'own.md', bytes: new TextEncoder().encode(idOf(server)) };
    const author = { member: '1', at: 0 };
    const addition = { source, origin: 'import', versions } as const;
    await addArticles(storage, idOf(server), addition, { author, limits });
  }
}

async function ask(
  scopeOf: ScopeOf,
  { servers, questions, articles }: GuildLoad,
): Promise<GuildFigures> {
  const before = memoryNow();
  const times: { readonly cold: number[]; readonly warm: number[] } = { cold: [], warm: [] };
  let peak = 0;
  const sizes = new Map<number, number>();
  for (let question = 0; question < questions; question += 1) {
    const server = Math.floor(random(question) * servers);
    const start = performance.now();
    const scope = await scopeOf(idOf(server));
    const isWarm = scope.opened !== null;
    const { index } = await scope.open();
    drain(
      index.rank(index.interpret(`word${question % WORDS} word${server % WORDS}`), { limit: 8 }),
    );
    sizes.set(server, indexSize(index, articles));
    (isWarm ? times.warm : times.cold).push(performance.now() - start);
    if (question % 50 === 0) peak = Math.max(peak, memoryNow() - before);
  }
  return {
    cold: times.cold.length,
    warm: times.warm.length,
    coldMedian: quantile(times.cold, 0.5),
    coldWorst: quantile(times.cold, 1),
    warmMedian: quantile(times.warm, 0.5),
    peak: peak / MEBIBYTE,
    end: (memoryNow() - before) / MEBIBYTE,
    estimated: [...sizes.values()].reduce((sum, size) => sum + size, 0) / MEBIBYTE,
  };
}

function idOf(server: number): string {
  return String(100_000_000_000_000_000n + BigInt(server));
}

function articleOf(id: string, text: string) {
  const parsed = parseArticle(id, new TextEncoder().encode(text));
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.article;
}

/** A text of its own for each number. */
function textOf(seed: number): string {
  let at = seed * 7919;
  const word = (): string => {
    at += 1;
    return `word${Math.floor(random(at) ** 2 * WORDS)}`;
  };
  const sentence = (): string =>
    `The ${Array.from({ length: 14 }, word).join(' ')} Name${seed % 5000}.`;
  const paragraphs = Array.from({ length: PARAGRAPHS }, () =>
    Array.from({ length: 3 }, sentence).join(' '),
  );
  return [`# Title ${seed}`, ...paragraphs].join('\n\n');
}

/** A number from 0 to 1 for each whole number. */
function random(seed: number): number {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
  const more = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((more ^ (more >>> 15)) >>> 0) / 2 ** 32;
}

/** Memory in use after a collection, if the process was started with --expose-gc. */
function memoryNow(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
