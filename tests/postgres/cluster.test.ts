import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Cluster, joinCluster } from '../../src/cluster/joinCluster.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { WAIT_OPTIONS } from '../e2e/waitOptions.ts';
import { findPostgres, type PostgresServer, startPostgres } from './startPostgres.ts';
import { startProxy } from './startProxy.ts';

const ADVICE = { shards: 6, maxConcurrency: 1 };
const INTERVAL = 300;
const ALL = [0, 1, 2, 3, 4, 5];
const SIGNAL = new AbortController().signal;

let server: PostgresServer;
let address: string;

describe.skipIf(findPostgres() === null)('a cluster on PostgreSQL', () => {
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.close());

  describe('shards', () => {
    it('are shared equally, and taken over from a process that is gone', async () => {
      await createDatabase();
      const members = [await join(), await join(), await join()];
      await untilShared(members);
      await vi.waitFor(
        () => expect(members.map(({ processes }) => processes())).toEqual([3, 3, 3]),
        WAIT_OPTIONS,
      );
      const [first, ...others] = members;
      await first?.cluster.close();
      await untilShared(others);
    });

    it('stay where they are when PostgreSQL is restarted', async () => {
      await createDatabase();
      const members = [await join(), await join()];
      await untilShared(members);
      const before = members.map(({ opened }) => opened().length);
      await server.stop('immediate');
      await vi.waitFor(
        () => expect(members.map(({ isReachable }) => isReachable())).toEqual([false, false]),
        WAIT_OPTIONS,
      );
      expect(heldBy(members)).toEqual(ALL);
      await server.start();
      await vi.waitFor(
        () => expect(members.map(({ isReachable }) => isReachable())).toEqual([true, true]),
        WAIT_OPTIONS,
      );
      await join();
      await vi.waitFor(() => expect(heldBy(members)).toHaveLength(4), WAIT_OPTIONS);
      expect(members.map(({ opened }) => opened().length)).toEqual(before);
    });

    it('are closed by a process that was cut off while others took them', async () => {
      await createDatabase();
      const proxy = await startProxy(server.port);
      onTestFinished(proxy.close);
      const first = await join(ADVICE, address.replace(`:${server.port}/`, `:${proxy.port}/`));
      const second = await join();
      await untilShared([first, second]);
      proxy.cut('reset');
      await vi.waitFor(() => expect(second.shards()).toEqual(ALL), WAIT_OPTIONS);
      expect(first.shards()).toHaveLength(3);
      proxy.heal();
      await untilShared([first, second]);
    });

    it('are left to the others by a process that stops', async () => {
      await createDatabase();
      const members = [await join(), await join()];
      await untilShared(members);
      await members[0]?.cluster.leave();
      expect(members[0]?.shards()).toEqual([]);
      await vi.waitFor(() => expect(members[1]?.shards()).toEqual(ALL), WAIT_OPTIONS);
    });

    it('are served with both numbers while processes are restarted with a larger one', async () => {
      await createDatabase();
      const old = await join();
      await vi.waitFor(() => expect(old.shards()).toEqual(ALL), WAIT_OPTIONS);
      const renewed = await join({ shards: 12, maxConcurrency: 1 });
      await vi.waitFor(() => expect(renewed.shards()).toHaveLength(12), WAIT_OPTIONS);
      expect(old.shards()).toEqual(ALL);
      const restarted = await join({ shards: 13, maxConcurrency: 1 });
      await vi.waitFor(() => expect(restarted.shards()).toHaveLength(6), WAIT_OPTIONS);
      expect(renewed.shards()).toHaveLength(6);
    });
  });

  describe('turns to identify', () => {
    it('are spaced over all processes, by rate limit key', async () => {
      await createDatabase();
      const clusters = [(await join()).cluster, (await join()).cluster];
      const times = new Map<number, number[]>([
        [0, []],
        [1, []],
      ]);
      await Promise.all(
        Array.from({ length: 12 }, async (_, at) => {
          await clusters[at % 2]?.turns.take(at % 3 === 0 ? 1 : 0, SIGNAL);
          times.get(at % 3 === 0 ? 1 : 0)?.push(performance.now());
        }),
      );
      // The database's clock spaces them; an answer can be late, so only their sum is certain.
      for (const taken of times.values()) {
        const [first = 0, last = 0] = [taken[0], taken.at(-1)];
        expect(last - first).toBeGreaterThan((taken.length - 2) * INTERVAL);
      }
    });

    it('end when the connection is closed', async () => {
      await createDatabase();
      const { cluster } = await join();
      await cluster.turns.take(0, SIGNAL);
      const gone = new AbortController();
      const turn = cluster.turns.take(0, gone.signal);
      gone.abort();
      await expect(turn).rejects.toThrow('aborted');
    });
  });

  describe('a job', () => {
    it('is done by one process, and taken over when that is gone', async () => {
      await createDatabase();
      const members = [await join(), await join(), await join()];
      const running = new Set<number>();
      for (const [at, { cluster }] of members.entries()) {
        cluster.lead('feeds', () => {
          running.add(at);
          return async () => void running.delete(at);
        });
      }
      await vi.waitFor(() => expect(running.size).toBe(1), WAIT_OPTIONS);
      const [leader = -1] = running;
      await members[leader]?.cluster.stopJobs();
      await members[leader]?.cluster.close();
      await vi.waitFor(() => expect(running.size).toBe(1), WAIT_OPTIONS);
      expect(running).not.toContain(leader);
    });

    it('that is exclusive is done by all, one after another', async () => {
      await createDatabase();
      const members = [await join(), await join()];
      let running = 0;
      const seen = await Promise.all(
        members.map(({ cluster }) =>
          cluster.exclusive('commands', async () => {
            running += 1;
            await cluster.turns.take(7, SIGNAL);
            const at = running;
            running -= 1;
            return at;
          }),
        ),
      );
      expect(seen).toEqual([1, 1]);
    });
  });
});

type Member = Awaited<ReturnType<typeof join>>;

/** Creates the database of a test, with its tables. */
async function createDatabase(): Promise<void> {
  address = await server.createDatabase();
  const storage = await openStorage({ databaseUrl: address });
  await storage.close();
}

/** A process of the cluster, except that it is in this one. */
async function join(advice = ADVICE, through = address) {
  const open = new Set<number>();
  const opened: number[] = [];
  let processes = 0;
  let isReachable = true;
  const cluster: Cluster = await joinCluster({
    address: through,
    identifyInterval: INTERVAL,
    onChange: change => {
      isReachable = change.isReachable;
    },
    onArticles: () => undefined,
  });
  onTestFinished(() => cluster.close());
  cluster.lease({
    advice,
    host: {
      open: ({ ids }) => {
        for (const id of ids) open.add(id);
        opened.push(...ids);
      },
      close: async ({ ids }) => {
        for (const id of ids) open.delete(id);
      },
    },
    onProcesses: count => {
      processes = count;
    },
  });
  return {
    cluster,
    shards: () => [...open].sort((a, b) => a - b),
    opened: () => opened,
    processes: () => processes,
    isReachable: () => isReachable,
  };
}

/** Waits until each shard is open in one process, and each process has as many. */
async function untilShared(members: readonly Member[]): Promise<void> {
  await vi.waitFor(() => {
    expect(heldBy(members)).toEqual(ALL);
    for (const { shards } of members) expect(shards()).toHaveLength(ALL.length / members.length);
  }, WAIT_OPTIONS);
}

function heldBy(members: readonly Member[]): number[] {
  return members.flatMap(({ shards }) => shards()).sort((a, b) => a - b);
}
