import { inspect } from 'node:util';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listArticles } from '../../src/storage/articles/readArticles.ts';
import { prepare } from '../../src/storage/postgres/openPostgres.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { StorageError } from '../../src/storage/storageError.ts';
import { GUILD } from '../storage/openTestStorage.ts';
import { add, failureOf, openDatabase } from './openDatabase.ts';
import { findPostgres, PASSWORD, type PostgresServer, startPostgres } from './startPostgres.ts';

let server: PostgresServer;

/** The reason why a database cannot be opened; fails if the error shows the password. */
async function reasonOf(databaseUrl: string): Promise<string | null> {
  const error = await failureOf(openStorage({ databaseUrl }));
  const shown = inspect(error, { depth: null, showHidden: true });
  for (const secret of [PASSWORD, encodeURIComponent(PASSWORD), 'wrong-password']) {
    expect(shown).not.toContain(secret);
  }
  if (!(error instanceof StorageError)) throw new Error(`not a StorageError: ${shown}`);
  expect(error.message.split('\n')).toHaveLength(1);
  return error.reason;
}

/** Replaces a part of a database's address. */
function changed(address: string, change: (url: URL) => void): string {
  const url = new URL(address);
  change(url);
  return url.href;
}

describe.skipIf(findPostgres() === null)('openStorage on PostgreSQL', () => {
  beforeAll(async () => {
    server = await startPostgres();
    await server.run("CREATE ROLE guest LOGIN PASSWORD 'wrong-password' CONNECTION LIMIT 3");
    await server.run("CREATE ROLE nobody LOGIN PASSWORD 'wrong-password' CONNECTION LIMIT 0");
  });
  afterAll(() => server.close());

  it('creates the tables once when several processes open an empty database', async () => {
    const address = await server.createDatabase();
    const storages = await Promise.all(Array.from({ length: 5 }, () => openDatabase(address)));
    await Promise.all(storages.map((storage, at) => add(storage, `Ferry ${at}`)));
    for (const storage of storages) {
      expect(await listArticles(storage, GUILD)).toHaveLength(storages.length);
    }
  });

  it.each<[what: string, reason: string, change: (url: URL) => void]>([
    ['a wrong password', 'denied', url => (url.password = 'wrong-password')],
    ['an unknown user', 'denied', url => (url.username = 'stranger')],
    ['a database that is not there', 'missing', url => (url.pathname = '/nothing')],
    ['a port where nothing listens', 'unreachable', url => (url.port = '1')],
    ['a server without TLS', 'insecure', url => url.searchParams.set('sslmode', 'verify-full')],
    ['a missing certificate', 'insecure', url => url.searchParams.set('sslrootcert', '/none')],
    [
      'a user without rights',
      'forbidden',
      url => Object.assign(url, { username: 'guest', password: 'wrong-password' }),
    ],
    [
      'a full server',
      'crowded',
      url => Object.assign(url, { username: 'nobody', password: 'wrong-password' }),
    ],
  ])('says in one line, without the password, that there is %s', async (_, reason, change) => {
    const address = await server.createDatabase();
    expect(await reasonOf(changed(address, change))).toBe(reason);
  });

  it('refuses an address that cannot be read, without repeating it', async () => {
    const address = `postgresql://footnote:${encodeURIComponent(PASSWORD)}@localhost:none/footnote`;
    expect(await reasonOf(address)).toBe('address');
  });

  it('refuses a database that is read-only, or not in UTF-8', async () => {
    const latin = await server.createDatabase("ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
    expect(await reasonOf(latin)).toBe('encoding');
    const standby = await server.createDatabase();
    const name = new URL(standby).pathname.slice(1);
    await server.run(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    expect(await reasonOf(standby)).toBe('readOnly');
  });

  it('refuses a server that is older than PostgreSQL 14', async () => {
    const { db } = await openDatabase(await server.createDatabase());
    const old: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => ({
        ...result,
        rows: [{ version: 130_022, encoding: 'UTF8' }],
      }),
    };
    expect(await failureOf(prepare(db.withPlugin(old), 'database'))).toMatchObject({
      message: 'database is older than PostgreSQL 14: update PostgreSQL',
    });
  });

  it('names the server and the database in its errors', async () => {
    const address = await server.createDatabase();
    await expect(
      openStorage({ databaseUrl: changed(address, url => (url.pathname = '/nothing')) }),
    ).rejects.toThrow(
      `the PostgreSQL database nothing on 127.0.0.1:${server.port} does not exist: create it, or check DATABASE_URL`,
    );
  });

  it.each(['fast', 'immediate'] as const)(
    'rejects queries after a %s shutdown, and works again after the start',
    async mode => {
      const storage = await openDatabase(await server.createDatabase());
      await add(storage, 'Ferry');
      const waiting = storage.db.transaction().execute(async transaction => {
        await transaction.selectFrom('guilds').selectAll().execute();
        await server.stop(mode);
        await transaction.selectFrom('guilds').selectAll().execute();
      });
      expect(await failureOf(waiting)).toMatchObject({ isTemporary: true });
      expect(await failureOf(storage.check())).toMatchObject({ reason: 'unreachable' });
      await server.start();
      await storage.check();
      expect(await add(storage, 'Later')).toMatchObject({ kind: 'added' });
      expect(await listArticles(storage, GUILD)).toHaveLength(2);
    },
  );
});
