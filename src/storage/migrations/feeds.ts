import type { ColumnDefinitionBuilder, Kysely, Migration } from 'kysely';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Feeds, what was seen of them, and messages that are to be sent exactly once. */
export const feeds: Migration = {
  up: async (db: Kysely<unknown>) => {
    const { schema } = db;
    await schema
      .alterTable('articles')
      .addColumn('is_excerpt', 'integer', column => column.notNull().defaultTo(0))
      .execute();
    await schema
      .createTable('feeds')
      .addColumn('guild_id', 'text', required)
      .addColumn('id', 'text', required)
      .addColumn('url', 'text', required)
      .addColumn('title', 'text')
      .addColumn('channel_id', 'text')
      .addColumn('role_id', 'text')
      .addColumn('filter', 'text')
      .addColumn('mode', 'text', required)
      .addColumn('added_by', 'text')
      .addColumn('added_at', 'bigint', required)
      .addColumn('state', 'text', required)
      .addColumn('is_seeded', 'integer', required)
      .addColumn('next_at', 'bigint', required)
      .addColumn('failures', 'integer', required)
      .addColumn('problem', 'text')
      .addColumn('etag', 'text')
      .addColumn('last_modified', 'text')
      .addColumn('polled_at', 'bigint')
      .addColumn('batch_at', 'bigint')
      .addPrimaryKeyConstraint('feeds_key', ['guild_id', 'id'])
      .addForeignKeyConstraint('feeds_guild', ['guild_id'], 'guilds', ['id'], key =>
        key.onDelete('cascade'),
      )
      .execute();
    await schema.createIndex('feeds_by_time').on('feeds').columns(['state', 'next_at']).execute();
    await schema
      .createTable('feed_keys')
      .addColumn('guild_id', 'text', required)
      .addColumn('feed_id', 'text', required)
      .addColumn('key', 'text', required)
      .addColumn('article_id', 'text')
      .addColumn('seen_at', 'bigint', required)
      .addPrimaryKeyConstraint('feed_keys_key', ['guild_id', 'feed_id', 'key'])
      .addForeignKeyConstraint(
        'feed_keys_feed',
        ['guild_id', 'feed_id'],
        'feeds',
        ['guild_id', 'id'],
        key => key.onDelete('cascade'),
      )
      .execute();
    await schema
      .createTable('feed_entries')
      .addColumn('guild_id', 'text', required)
      .addColumn('feed_id', 'text', required)
      .addColumn('key', 'text', required)
      .addColumn('title', 'text')
      .addColumn('number', 'integer', required)
      .addColumn('article_id', 'text', required)
      .addPrimaryKeyConstraint('feed_entries_key', ['guild_id', 'feed_id', 'key'])
      .addForeignKeyConstraint(
        'feed_entries_feed',
        ['guild_id', 'feed_id'],
        'feeds',
        ['guild_id', 'id'],
        key => key.onDelete('cascade'),
      )
      .execute();
    await schema
      .createTable('deliveries')
      .addColumn('guild_id', 'text', required)
      .addColumn('nonce', 'text', required)
      .addColumn('number', 'integer', required)
      .addColumn('sender', 'text', required)
      .addColumn('subject', 'text', required)
      .addColumn('channel_id', 'text', required)
      .addColumn('role_id', 'text')
      .addColumn('member', 'text')
      .addColumn('created_at', 'bigint', required)
      .addColumn('attempted_at', 'bigint')
      .addColumn('message', 'text', required)
      .addPrimaryKeyConstraint('deliveries_key', ['guild_id', 'nonce'])
      .addForeignKeyConstraint('deliveries_guild', ['guild_id'], 'guilds', ['id'], key =>
        key.onDelete('cascade'),
      )
      .execute();
    await schema
      .createTable('feed_log')
      .addColumn('guild_id', 'text', required)
      .addColumn('number', 'integer', required)
      .addColumn('at', 'bigint', required)
      .addColumn('member', 'text')
      .addColumn('action', 'text', required)
      .addColumn('feed', 'text', required)
      .addColumn('title', 'text')
      .addColumn('detail', 'text')
      .addPrimaryKeyConstraint('feed_log_key', ['guild_id', 'number'])
      .addForeignKeyConstraint('feed_log_guild', ['guild_id'], 'guilds', ['id'], key =>
        key.onDelete('cascade'),
      )
      .execute();
  },
};
