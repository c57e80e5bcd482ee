import { type Kysely, type Migration, sql } from 'kysely';

/** The digest of the articles folder that most processes of one bot have. */
export const sharedArticles: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('shared_articles')
      .addColumn('id', 'integer', column => column.primaryKey().check(sql`id = 1`))
      .addColumn('count', 'integer', column => column.notNull())
      .addColumn('articles', 'text', column => column.notNull())
      .addColumn('settings', 'text', column => column.notNull())
      .execute();
  },
};
