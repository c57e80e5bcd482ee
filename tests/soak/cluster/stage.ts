import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { SandboxGuild } from '../../../src/sandbox/guild/createGuild.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/startSandbox.ts';
import { createTally, type Tally } from '../../bench/load/tally.ts';
import { addGuildOn } from '../../e2e/addGuildOn.ts';
import { type PostgresServer, startPostgres } from '../../postgres/startPostgres.ts';
import { startProxy, type TcpProxy } from '../../postgres/startProxy.ts';
import { type FootnoteProcess, startFootnoteProcess } from './footnoteProcess.ts';

/** Processes of the bot on one PostgreSQL, and a sandbox with a server on each shard. */
export interface ClusterStage {
  readonly sandbox: Sandbox;
  readonly tally: Tally;
  readonly guilds: readonly SandboxGuild[];
  readonly postgres: PostgresServer;
  /** Between the first process and PostgreSQL. */
  readonly proxy: TcpProxy;
  readonly processes: readonly FootnoteProcess[];
  /** Starts a process in the place of one that has ended; resolves when it is online. */
  readonly restart: (at: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

const PROCESSES = 3;

export async function openStage(shards: number): Promise<ClusterStage> {
  const sandbox = await startSandbox({
    clockMode: 'running',
    sharding: { shards, maxConcurrency: 1 },
    isUserInstallable: true,
    record: request => tally.record(request),
  });
  const tally = createTally(sandbox.clock.now);
  const guilds = Array.from({ length: shards }, (_, id) => addGuildOn([id, shards], sandbox));
  const postgres = await startPostgres();
  const proxy = await startProxy(postgres.port);
  const databaseUrl = await postgres.createDatabase();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
  const processes: FootnoteProcess[] = [];

  async function start(at: number): Promise<void> {
    const address =
      at === 0 ? databaseUrl.replace(`:${postgres.port}/`, `:${proxy.port}/`) : databaseUrl;
    const started = startFootnoteProcess(sandbox, address, path.join(folder, String(at)));
    processes[at] = started;
    await started.online;
  }

  await Promise.all(Array.from({ length: PROCESSES }, (_, at) => start(at)));
  return {
    sandbox,
    tally,
    guilds,
    postgres,
    proxy,
    processes,
    restart: start,
    close: async () => {
      await Promise.all(processes.map(one => one.end('SIGTERM')));
      await proxy.close();
      await postgres.close();
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
