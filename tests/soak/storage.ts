import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { listArticles, readExtract } from '../../src/storage/articles/readArticles.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { randomNumbers } from '../search/semantic/vectors.ts';
import { spawnScript } from '../spawnScript.ts';
import { GUILD } from '../storage/openTestStorage.ts';
import { readCounts } from './counts.ts';

/** What was found after some kills. */
export interface KillFigures {
  /** Number of articles that were confirmed. */
  readonly confirmed: number;
  /** Ids of confirmed articles that are missing or have another text. */
  readonly lost: readonly string[];
  /** What SQLite says about the database after each kill, without repetitions. */
  readonly integrity: readonly string[];
}

const CHILD = path.join(import.meta.dirname, 'storageProcess.ts');
/** Most articles that a process adds before it is killed. */
const MAX_ADDED = 20;
/** Most turns of the event loop from then to the kill, so that it comes at any point of a transaction. */
const MAX_TURNS = 200;

/** Checks that everything that was confirmed is there after kills. */
export async function runStorageSoak(args: readonly string[]): Promise<number> {
  const { kills } = readCounts(args, { kills: 200 });
  const { confirmed, lost, integrity } = await killWriters(kills);
  process.stdout.write(
    `storage: ${kills} kills, ${confirmed} articles confirmed, ${lost.length} lost; integrity: ${integrity.join('; ')}\n`,
  );
  return lost.length === 0 && integrity.join() === 'ok' ? 0 : 1;
}

/** Kills one process after another while it adds articles to the same database. */
export async function killWriters(kills: number): Promise<KillFigures> {
  const random = randomNumbers(Number(process.env.TEST_SEED ?? 1));
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
  let confirmed = 0;
  const lost: string[] = [];
  const integrity = new Set<string>();
  try {
    for (let kill = 0; kill < kills; kill++) {
      const added = await addUntilKilled(dataDir, random);
      confirmed += added.size;
      const found = await inspect(dataDir, added);
      lost.push(...found.lost);
      integrity.add(found.integrity);
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
  return { confirmed, lost, integrity: [...integrity] };
}

/** The texts of the articles that a process confirmed before it was killed, by id. */
async function addUntilKilled(
  dataDir: string,
  random: () => number,
): Promise<ReadonlyMap<string, string>> {
  const child = spawnScript(CHILD, [dataDir]);
  const exited = once(child, 'exit');
  const killAt = 1 + Math.floor(random() * MAX_ADDED);
  const turns = Math.floor(random() * MAX_TURNS);
  const added = new Map<string, string>();
  for await (const line of createInterface({ input: child.stdout })) {
    const space = line.indexOf(' ');
    added.set(line.slice(0, space), line.slice(space + 1));
    if (added.size !== killAt) continue;
    for (let turn = 0; turn < turns; turn++) await setImmediate();
    child.kill('SIGKILL');
  }
  await exited;
  return added;
}

async function inspect(
  dataDir: string,
  added: ReadonlyMap<string, string>,
): Promise<{ readonly lost: readonly string[]; readonly integrity: string }> {
  const storage = await openStorage(dataDir);
  try {
    const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(
      storage.db,
    );
    const listed = new Set((await listArticles(storage, GUILD)).map(({ id }) => id));
    const lost: string[] = [];
    for (const [id, text] of added) {
      const extract = await readExtract(storage, GUILD, id, 1);
      if (!listed.has(id) || extract !== JSON.stringify({ text })) lost.push(id);
    }
    return { lost, integrity: rows[0]?.integrity_check ?? 'unknown' };
  } finally {
    await storage.close();
  }
}
