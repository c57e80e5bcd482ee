import { type Kysely, type Migration, sql } from 'kysely';

/** What the processes of one bot agree on: the number of shards, and when one last identified. */
export const clusterTables: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('shard_plan')
      .addColumn('id', 'integer', column => column.primaryKey().check(sql`id = 1`))
      .addColumn('shards', 'integer', column => column.notNull())
      .addColumn('range_size', 'integer', column => column.notNull())
      .execute();
    await db.schema
      .createTable('identifies')
      .addColumn('rate_limit_key', 'integer', column => column.primaryKey())
      .addColumn('at', 'timestamptz', column => column.notNull())
      .execute();
  },
};
