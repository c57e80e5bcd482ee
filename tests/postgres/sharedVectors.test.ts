import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOrMake } from '../../src/storage/passages/sharedVectors.ts';
import { openDatabase } from './openDatabase.ts';
import { findPostgres, type PostgresServer, startPostgres } from './startPostgres.ts';

const KEYS = ['a', 'b'];
const MADE = KEYS.map(key => ({ key, vector: Buffer.from(key) }));

let server: PostgresServer;

describe.skipIf(findPostgres() === null)('vectors that several processes need', () => {
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.close());

  it('are left to the process that makes them, and then found', async () => {
    const address = await server.createDatabase();
    const [first, second] = [await openDatabase(address), await openDatabase(address)];
    const other = () => readOrMake(second, 'model', KEYS, () => Promise.reject(new Error('twice')));
    const made = await readOrMake(first, 'model', KEYS, async () => {
      expect(await other()).toBeNull();
      return MADE.map(({ vector }) => vector);
    });
    expect(made).toEqual(MADE);
    expect(await other()).toEqual(MADE);
  });
});
