import type { Kysely, Migration } from 'kysely';

/** Counts of answered questions, a row per server and day. */
export const questionCounts: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('question_counts')
      .addColumn('guild_id', 'text', column => column.notNull())
      .addColumn('day', 'text', column => column.notNull())
      .addColumn('answered', 'integer', column => column.notNull())
      .addColumn('closest', 'integer', column => column.notNull())
      .addColumn('nothing', 'integer', column => column.notNull())
      .addPrimaryKeyConstraint('question_counts_key', ['guild_id', 'day'])
      .addForeignKeyConstraint('question_counts_guild', ['guild_id'], 'guilds', ['id'], key =>
        key.onDelete('cascade'),
      )
      .execute();
  },
};
