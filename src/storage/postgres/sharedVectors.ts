import { type Kysely, type Migration, sql } from 'kysely';

/** The vectors of the articles folder's sentences, which the processes of one bot make once. */
export const sharedVectors: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      CREATE TABLE shared_vectors (
        model text NOT NULL,
        key text NOT NULL,
        vector bytea NOT NULL,
        PRIMARY KEY (model, key)
      )`.execute(db);
  },
};
