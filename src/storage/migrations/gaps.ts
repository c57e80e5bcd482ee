import type { Kysely, Migration } from 'kysely';

/** Questions without a good answer. */
export const gaps: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('gaps')
      .addColumn('guild_id', 'text', column => column.notNull())
      .addColumn('id', 'text', column => column.notNull())
      .addColumn('question', 'text', column => column.notNull())
      .addColumn('reason', 'text', column => column.notNull())
      .addColumn('day', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('gaps_key', ['guild_id', 'id'])
      .addForeignKeyConstraint('gaps_guild', ['guild_id'], 'guilds', ['id'], key =>
        key.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .alterTable('settings')
      .addColumn('gaps', 'integer', column => column.notNull().defaultTo(0))
      .execute();
  },
};
