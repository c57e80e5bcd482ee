import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { addArticles } from '../../src/storage/articles/addArticles.ts';
import { listArticles } from '../../src/storage/articles/readArticles.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { AMPLE, ANA, articleOf, fileOf, GUILD } from '../storage/openTestStorage.ts';
import { findPostgres, type PostgresServer, startPostgres } from './startPostgres.ts';

const author = { member: ANA, at: 1_740_000_000_000 };
let server: PostgresServer;

function add(storage: Storage, text: string) {
  const addition = { source: fileOf(text), origin: 'paste' as const, versions: [articleOf(text)] };
  return addArticles(storage, GUILD, addition, { author, limits: AMPLE });
}

async function open(databaseUrl: string): Promise<Storage> {
  const storage = await openStorage({ databaseUrl });
  onTestFinished(() => storage.close());
  return storage;
}

describe.skipIf(findPostgres() === null)('openStorage on PostgreSQL', () => {
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.close());

  it('creates the tables once when several processes open an empty database', async () => {
    const address = await server.createDatabase();
    const storages = await Promise.all(Array.from({ length: 5 }, () => open(address)));
    await Promise.all(storages.map((storage, at) => add(storage, `Ferry ${at}`)));
    for (const storage of storages) {
      expect(await listArticles(storage, GUILD)).toHaveLength(storages.length);
    }
  });
});
