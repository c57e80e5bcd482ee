import { randomBytes } from 'node:crypto';
import type { Kysely, Migration } from 'kysely';

/** Votes on answers, their counts by day, and the key that hides who voted. */
export const votes: Migration = {
  up: async (db: Kysely<{ secrets: { name: string; value: string } }>) => {
    const { schema } = db;
    await schema
      .createTable('secrets')
      .addColumn('name', 'text', column => column.primaryKey())
      .addColumn('value', 'text', column => column.notNull())
      .execute();
    const value = randomBytes(32).toString('base64url');
    await db.insertInto('secrets').values({ name: 'votes', value }).execute();
    await schema
      .createTable('votes')
      .addColumn('guild_id', 'text', column => column.notNull())
      .addColumn('message_id', 'text', column => column.notNull())
      .addColumn('voter', 'text', column => column.notNull())
      .addColumn('day', 'text', column => column.notNull())
      .addColumn('is_helpful', 'integer', column => column.notNull())
      .addPrimaryKeyConstraint('votes_key', ['guild_id', 'message_id', 'voter'])
      .addForeignKeyConstraint('votes_guild', ['guild_id'], 'guilds', ['id'], key =>
        key.onDelete('cascade'),
      )
      .execute();
    await schema.createIndex('votes_by_day').on('votes').columns(['day']).execute();
    for (const name of ['helpful', 'unhelpful']) {
      await schema
        .alterTable('question_counts')
        .addColumn(name, 'integer', column => column.notNull().defaultTo(0))
        .execute();
    }
    await schema
      .alterTable('settings')
      .addColumn('votes', 'integer', column => column.notNull().defaultTo(1))
      .execute();
  },
};
