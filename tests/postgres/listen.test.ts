import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { deleteGuild, markRemoved } from '../../src/storage/guilds.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { GUILD, OTHER_GUILD } from '../storage/openTestStorage.ts';
import { add, openDatabase } from './openDatabase.ts';
import { findPostgres, type PostgresServer, startPostgres } from './startPostgres.ts';

const READY = '9';
let server: PostgresServer;

/** Collects what a storage is told: the ids of servers, and `missed`. */
interface Told {
  readonly all: readonly string[];
  /** Resolves when it is told this the next time. */
  readonly until: (expected: string) => Promise<void>;
}

function listen(storage: Storage): Told {
  const all: string[] = [];
  const waiting = new Map<string, () => void>();
  const tell = (told: string): void => {
    all.push(told);
    waiting.get(told)?.();
  };
  onTestFinished(storage.listen({ onChange: tell, onMissed: () => tell('missed') }));
  return {
    all,
    until: expected => new Promise(resolve => waiting.set(expected, resolve)),
  };
}

/** Resolves when a listener hears of the changes that another process makes. */
async function untilListening({ all }: Told, other: Storage): Promise<void> {
  while (!all.includes(READY)) await add(other, 'Ferry', READY);
}

describe.skipIf(findPostgres() === null)('a listening process', () => {
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.close());

  it("is told once of each change of a server's articles or settings by another process", async () => {
    const address = await server.createDatabase();
    const [storage, other] = [await openDatabase(address), await openDatabase(address)];
    const told = listen(storage);
    await untilListening(told, other);
    const first = told.until(GUILD);
    await add(other, 'First', GUILD);
    await first;
    const before = told.all.length;
    // Neither what it changes itself, nor what no index depends on.
    await add(storage, 'Own', GUILD);
    await markRemoved(other, GUILD, 1);
    const changed = told.until(GUILD);
    await add(other, 'Tram', GUILD);
    await changed;
    const deleted = told.until(GUILD);
    await deleteGuild(other, GUILD);
    await deleted;
    expect(told.all.slice(before)).toEqual([GUILD, GUILD]);
  });

  it('is told that it may have missed changes when it can listen again', async () => {
    const address = await server.createDatabase();
    const [storage, other] = [await openDatabase(address), await openDatabase(address)];
    const told = listen(storage);
    await untilListening(told, other);
    const missed = told.until('missed');
    await server.stop('immediate');
    await server.start();
    await missed;
    const changed = told.until(OTHER_GUILD);
    await add(other, 'Ferry', OTHER_GUILD);
    await changed;
    expect(told.all.at(-1)).toBe(OTHER_GUILD);
  });
});
