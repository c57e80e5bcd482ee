import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Digests of new articles, the time after which a message is no longer sent, and the number of the last article,
 * which is not used again when the article is deleted.
 */
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
      .addColumn('posted_at', 'bigint')
      .addColumn('since', 'integer', column => column.notNull())
      .addColumn('until', 'integer', column => column.notNull())
      .addPrimaryKeyConstraint('digests_key', ['guild_id', 'number'])
      .addForeignKeyConstraint('digests_guild', ['guild_id'], 'guilds', ['id'], key =>
        key.onDelete('cascade'),
      )
      .execute();
    await db.schema.createIndex('digests_by_time').on('digests').columns(['next_at']).execute();
    await db.schema.alterTable('deliveries').addColumn('expires_at', 'bigint').execute();
    await db.schema
      .alterTable('guilds')
      .addColumn('last_article', 'integer', column => column.notNull().defaultTo(0))
      .execute();
    await sql`
      UPDATE guilds SET last_article = coalesce(
        (SELECT max(articles.number) FROM articles WHERE articles.guild_id = guilds.id), 0)
    `.execute(db);
  },
};
