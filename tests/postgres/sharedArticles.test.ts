import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createSession } from '../../src/cluster/session.ts';
import {
  type ArticlesChange,
  type ArticlesDigest,
  createSharedArticles,
} from '../../src/cluster/sharedArticles.ts';
import { connectionOptions } from '../../src/storage/postgres/connectionOptions.ts';
import { openSession } from '../../src/storage/postgres/openSession.ts';
import { openDatabase } from './openDatabase.ts';
import { findPostgres, type PostgresServer, startPostgres } from './startPostgres.ts';

const MINUTE = 60_000;
const OLD: ArticlesDigest = { count: 2, articles: 'old', settings: 'same' };
const NEW: ArticlesDigest = { count: 3, articles: 'new', settings: 'same' };
const DIFFERENT = { kind: 'different', own: NEW, standing: OLD };

let server: PostgresServer;
let address: string;

describe.skipIf(findPostgres() === null)('articles of several processes', () => {
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.close());

  it('that differ are reported after a minute, and the newer process is not ready after 15', async () => {
    const [first, second] = await start(2);
    await first?.read(OLD);
    await second?.read(NEW);
    await second?.pass(MINUTE - 1);
    expect(second?.changes).toEqual([]);
    await second?.pass(1);
    expect(second?.changes).toEqual([DIFFERENT]);
    expect(second?.areSame()).toBe(true);
    await second?.pass(14 * MINUTE);
    expect(second?.areSame()).toBe(false);
    await first?.pass(20 * MINUTE);
    expect(first?.areSame()).toBe(true);
    expect(first?.changes).toEqual([]);
    await second?.read(OLD);
    expect(second?.areSame()).toBe(true);
    expect(second?.changes).toEqual([DIFFERENT, { kind: 'same' }]);
  });

  it('may change in one process after another', async () => {
    const processes = await start(3);
    for (const one of processes) await one.read(OLD);
    for (const one of processes) await one.read(NEW);
    for (const one of processes) {
      await one.pass(20 * MINUTE);
      expect(one.areSame()).toBe(true);
      expect(one.changes).toEqual([]);
    }
  });

  it('stand if most have them, so that the one left behind is not ready', async () => {
    const [first, second, third] = await start(3);
    for (const one of [first, second, third]) await one?.read(NEW);
    for (const one of [first, second]) await one?.read(OLD);
    for (const one of [first, second, third]) {
      await one?.pass(0);
      await one?.pass(15 * MINUTE);
    }
    expect([first, second, third].map(one => one?.areSame())).toEqual([true, true, false]);
    expect(third?.changes).toEqual([DIFFERENT]);
  });

  it('are those of the only process that is left', async () => {
    const [first, second] = await start(2);
    await first?.read(OLD);
    await second?.read(NEW);
    await second?.pass(15 * MINUTE);
    expect(second?.areSame()).toBe(false);
    await first?.end();
    await second?.pass(0);
    expect(second?.areSame()).toBe(true);
  });

  it('differ if the settings do', async () => {
    const [first, second] = await start(2);
    await first?.read(OLD);
    await second?.read({ ...OLD, settings: 'other' });
    await second?.pass(15 * MINUTE);
    expect(second?.areSame()).toBe(false);
  });

  it('are compared again on a new session', async () => {
    const [first, second] = await start(2);
    await first?.read(OLD);
    await second?.read(OLD);
    await second?.reconnect();
    await second?.pass(0);
    await first?.read(NEW);
    await first?.pass(15 * MINUTE);
    expect(first?.areSame()).toBe(false);
  });
});

/** Starts processes of one bot, each a session with a clock of its own. */
async function start(count: number) {
  address = await server.createDatabase();
  await openDatabase(address);
  return await Promise.all(Array.from({ length: count }, startProcess));
}

async function startProcess() {
  let time = 0;
  let client = await connect();
  let session = createSession(client);
  const changes: ArticlesChange[] = [];
  const { publish, areSame, round } = createSharedArticles({
    onChange: change => changes.push(change),
    now: () => time,
  });
  return {
    changes,
    areSame,
    read: async (digest: ArticlesDigest) => {
      publish(digest);
      await round(session);
    },
    pass: async (milliseconds: number) => {
      time += milliseconds;
      await round(session);
    },
    reconnect: async () => {
      await client.end();
      client = await connect();
      session = createSession(client);
    },
    end: () => client.end(),
  };
}

async function connect() {
  const client = await openSession(connectionOptions(address));
  onTestFinished(() => client.end());
  return client;
}
