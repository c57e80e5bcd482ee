import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import pg from 'pg';

/** A PostgreSQL server in a temporary folder, on a port of the loopback. */
export interface PostgresServer {
  readonly port: number;
  /** Folder of its Unix socket and of its data, `data`. */
  readonly folder: string;
  /** Creates an empty database; resolves with its address. */
  readonly createDatabase: (options?: string) => Promise<string>;
  /** Runs a statement as the superuser. */
  readonly run: (statement: string) => Promise<void>;
  /** Stops it: `fast` ends all connections, `immediate` is like a crash. */
  readonly stop: (mode: 'fast' | 'immediate') => Promise<void>;
  /** Starts it again on the same port; resolves when it accepts connections. */
  readonly start: () => Promise<void>;
  /** Stops it and deletes its folder. */
  readonly close: () => Promise<void>;
}

const SUPERUSER = 'postgres';
/** With characters that an address must escape. */
export const PASSWORD = 'p@ss:word/of the tests';

const INITDB_FLAGS = [
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C.UTF-8',
  // Tests end processes, not the system.
  '--no-sync',
];

const SETTINGS = [
  'fsync=off',
  'full_page_writes=off',
  'max_connections=50',
  'listen_addresses=127.0.0.1',
];

/** The folder of the server's programs, if they are on PATH; else null. */
export function findPostgres(): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const programs = ['postgres', 'initdb'];
  return (
    folders.find(folder => programs.every(name => existsSync(path.join(folder, name)))) ?? null
  );
}

/** Starts a server, with further settings such as `ssl=on`. */
export async function startPostgres(settings: readonly string[] = []): Promise<PostgresServer> {
  const programs = findPostgres();
  if (programs === null) throw new Error('no PostgreSQL on PATH');
  const identity = findIdentity();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-postgres-'));
  if (identity !== null) chownSync(folder, identity.uid, identity.gid);
  const options = { cwd: folder, ...identity };
  const data = path.join(folder, 'data');
  const passwordFile = path.join(folder, 'password');
  await writeFile(passwordFile, PASSWORD, { mode: 0o644 });
  execFileSync(
    path.join(programs, 'initdb'),
    [...INITDB_FLAGS, '--pgdata', data, '--username', SUPERUSER, '--pwfile', passwordFile],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await freePort();
  const flags = [...SETTINGS, ...settings].flatMap(setting => ['-c', setting]);
  let child: ChildProcess | null = null;
  let databases = 0;

  async function start(): Promise<void> {
    const args = ['-D', data, '-k', folder, '-p', String(port), ...flags];
    child = spawn(path.join(programs ?? '', 'postgres'), args, {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await ready(child);
  }

  async function stop(mode: 'fast' | 'immediate'): Promise<void> {
    if (child === null || child.exitCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await exited;
    child = null;
  }

  const addressOf = (database: string): string =>
    `postgresql://${SUPERUSER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${database}`;

  async function run(statement: string): Promise<void> {
    const client = new pg.Client(addressOf('postgres'));
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }

  await start();
  return {
    port,
    folder,
    start,
    stop,
    run,
    createDatabase: async (options = '') => {
      databases += 1;
      await run(`CREATE DATABASE test${databases} ${options}`);
      return addressOf(`test${databases}`);
    },
    close: async () => {
      await stop('immediate');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package creates. */
function findIdentity(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, SUPERUSER], { encoding: 'utf8' }));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

/** Resolves when a server accepts connections; rejects with its log if it ends before. */
async function ready({ stderr }: ChildProcess): Promise<void> {
  if (stderr === null) throw new Error('the server has no log');
  const lines: string[] = [];
  for await (const line of createInterface({ input: stderr })) {
    lines.push(line);
    if (line.includes('ready to accept connections')) {
      stderr.resume();
      return;
    }
  }
  throw new Error(`PostgreSQL did not start:\n${lines.join('\n')}`);
}
