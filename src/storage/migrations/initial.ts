import type { Kysely, Migration } from 'kysely';

/** The tables that `Schema` describes. */
export const initial: Migration = {
  up: async (db: Kysely<unknown>) => {
    const { schema } = db;
    await schema
      .createTable('guilds')
      .addColumn('id', 'text', column => column.primaryKey())
      .addColumn('removed_at', 'bigint')
      .addColumn('revision', 'text', column => column.notNull())
      .execute();
    await schema
      .createTable('settings')
      .addColumn('guild_id', 'text', column => column.primaryKey())
      .addColumn('shared_folder', 'integer', column => column.notNull())
      .addColumn('private_replies', 'integer', column => column.notNull())
      .addColumn('language', 'text')
      .addColumn('mention_channels', 'text')
      .addColumn('changed_by', 'text')
      .addColumn('changed_at', 'bigint', column => column.notNull())
      .addForeignKeyConstraint('settings_guild', ['guild_id'], 'guilds', ['id'], key =>
        key.onDelete('cascade'),
      )
      .execute();
    await schema
      .createTable('articles')
      .addColumn('guild_id', 'text', column => column.notNull())
      .addColumn('id', 'text', column => column.notNull())
      .addColumn('number', 'integer', column => column.notNull())
      .addColumn('version', 'integer', column => column.notNull())
      .addColumn('origin', 'text', column => column.notNull())
      .addColumn('added_by', 'text')
      .addColumn('added_at', 'bigint', column => column.notNull())
      .addColumn('retracted_at', 'bigint')
      .addPrimaryKeyConstraint('articles_key', ['guild_id', 'id'])
      .addForeignKeyConstraint('articles_guild', ['guild_id'], 'guilds', ['id'], key =>
        key.onDelete('cascade'),
      )
      .execute();
    await schema
      .createTable('originals')
      .addColumn('guild_id', 'text', column => column.notNull())
      .addColumn('sha256', 'text', column => column.notNull())
      .addColumn('size', 'integer', column => column.notNull())
      // SQLite keeps bytes as they are, whatever the type is called.
      .addColumn('bytes', 'bytea', column => column.notNull())
      .addPrimaryKeyConstraint('originals_key', ['guild_id', 'sha256'])
      .addForeignKeyConstraint('originals_guild', ['guild_id'], 'guilds', ['id'], key =>
        key.onDelete('cascade'),
      )
      .execute();
    await schema
      .createTable('versions')
      .addColumn('guild_id', 'text', column => column.notNull())
      .addColumn('article_id', 'text', column => column.notNull())
      .addColumn('version', 'integer', column => column.notNull())
      .addColumn('name', 'text', column => column.notNull())
      .addColumn('sha256', 'text', column => column.notNull())
      .addColumn('part', 'integer', column => column.notNull())
      .addColumn('format', 'text', column => column.notNull())
      .addColumn('reader', 'integer', column => column.notNull())
      .addColumn('size', 'integer', column => column.notNull())
      .addColumn('digest', 'text', column => column.notNull())
      .addColumn('key', 'text', column => column.notNull())
      .addColumn('title', 'text')
      .addColumn('publisher', 'text')
      .addColumn('published', 'text')
      .addColumn('language', 'text')
      .addColumn('url', 'text')
      .addColumn('read_at', 'bigint', column => column.notNull())
      // Last: SQLite reads a row's columns in order, and lists need all but this one.
      .addColumn('extract', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('versions_key', ['guild_id', 'article_id', 'version'])
      .addForeignKeyConstraint(
        'versions_article',
        ['guild_id', 'article_id'],
        'articles',
        ['guild_id', 'id'],
        key => key.onDelete('cascade'),
      )
      .addForeignKeyConstraint('versions_original', ['guild_id', 'sha256'], 'originals', [
        'guild_id',
        'sha256',
      ])
      .execute();
    await schema
      .createIndex('versions_by_original')
      .on('versions')
      .columns(['guild_id', 'sha256'])
      .execute();
    await schema
      .createIndex('versions_by_digest')
      .on('versions')
      .columns(['guild_id', 'digest'])
      .execute();
    await schema
      .createIndex('versions_by_key')
      .on('versions')
      .columns(['guild_id', 'key'])
      .execute();
    await schema
      .createTable('drafts')
      .addColumn('guild_id', 'text', column => column.notNull())
      .addColumn('id', 'text', column => column.notNull())
      .addColumn('member', 'text', column => column.notNull())
      .addColumn('created_at', 'bigint', column => column.notNull())
      .addColumn('name', 'text', column => column.notNull())
      .addColumn('sha256', 'text', column => column.notNull())
      .addColumn('size', 'integer', column => column.notNull())
      .addColumn('result', 'text', column => column.notNull())
      .addColumn('bytes', 'bytea', column => column.notNull())
      .addPrimaryKeyConstraint('drafts_key', ['guild_id', 'id'])
      .addForeignKeyConstraint('drafts_guild', ['guild_id'], 'guilds', ['id'], key =>
        key.onDelete('cascade'),
      )
      .execute();
    await schema
      .createTable('log')
      .addColumn('guild_id', 'text', column => column.notNull())
      .addColumn('number', 'integer', column => column.notNull())
      .addColumn('at', 'bigint', column => column.notNull())
      .addColumn('member', 'text')
      .addColumn('action', 'text', column => column.notNull())
      .addColumn('article_id', 'text')
      .addColumn('title', 'text')
      .addColumn('detail', 'text')
      .addPrimaryKeyConstraint('log_key', ['guild_id', 'number'])
      .addForeignKeyConstraint('log_guild', ['guild_id'], 'guilds', ['id'], key =>
        key.onDelete('cascade'),
      )
      .execute();
  },
};
