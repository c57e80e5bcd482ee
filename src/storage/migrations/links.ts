import type { Kysely, Migration } from 'kysely';

/** Adds the pages that articles were fetched from. */
export const links: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('links')
      .addColumn('guild_id', 'text', column => column.notNull())
      .addColumn('article_id', 'text', column => column.notNull())
      .addColumn('url', 'text', column => column.notNull())
      .addColumn('etag', 'text')
      .addColumn('last_modified', 'text')
      .addColumn('checked_at', 'bigint', column => column.notNull())
      .addColumn('gone_at', 'bigint')
      .addPrimaryKeyConstraint('links_key', ['guild_id', 'article_id'])
      .addForeignKeyConstraint(
        'links_article',
        ['guild_id', 'article_id'],
        'articles',
        ['guild_id', 'id'],
        key => key.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .createIndex('links_by_check')
      .on('links')
      .columns(['guild_id', 'checked_at'])
      .execute();
  },
};
