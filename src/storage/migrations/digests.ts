import type { Kysely, Migration } from 'kysely';

/** Digests of new articles, and the time after which a message is no longer sent. */
export const digests: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('digests')
      .addColumn('guild_id', 'text', column => column.notNull())
      .addColumn('number', 'integer', column => column.notNull())
      .addColumn('channel_id', 'text', column => column.notNull())
      .addColumn('day', 'text', column => column.notNull())
      .addColumn('time', 'text', column => column.notNull())
      .addColumn('timezone', 'text', column => column.notNull())
      .addColumn('topic', 'text')
      .addColumn('length', 'text', column => column.notNull())
      .addColumn('set_by', 'text')
      .addColumn('state', 'text', column => column.notNull())
      .addColumn('problem', 'text')
      .addColumn('is_told', 'integer', column => column.notNull())
      .addColumn('next_at', 'bigint', column => column.notNull())
      .addColumn('since', 'bigint', column => column.notNull())
      .addColumn('until', 'bigint', column => column.notNull())
      .addPrimaryKeyConstraint('digests_key', ['guild_id', 'number'])
      .addForeignKeyConstraint('digests_guild', ['guild_id'], 'guilds', ['id'], key =>
        key.onDelete('cascade'),
      )
      .execute();
    await db.schema.createIndex('digests_by_time').on('digests').columns(['next_at']).execute();
    await db.schema.alterTable('deliveries').addColumn('expires_at', 'bigint').execute();
  },
};
