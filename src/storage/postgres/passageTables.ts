import { type Kysely, type Migration, sql } from 'kysely';

/**
 * What is derived from the articles of large libraries, and deleted with them: their words, and the vectors of their
 * sentences. `indexed_passages.terms` holds hashes, see `hashTerms`.
 */
export const passageTables: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      CREATE TABLE indexed_articles (
        guild_id text NOT NULL,
        article_id text NOT NULL,
        version integer NOT NULL,
        reader text NOT NULL,
        head text NOT NULL,
        passages integer NOT NULL,
        sentences integer NOT NULL,
        PRIMARY KEY (guild_id, article_id),
        FOREIGN KEY (guild_id, article_id) REFERENCES articles (guild_id, id) ON DELETE CASCADE
      )`.execute(db);
    await sql`
      CREATE TABLE indexed_passages (
        guild_id text NOT NULL,
        article_id text NOT NULL,
        number integer NOT NULL,
        heading text,
        words text NOT NULL,
        terms integer[] NOT NULL,
        PRIMARY KEY (guild_id, article_id, number),
        FOREIGN KEY (guild_id, article_id) REFERENCES indexed_articles ON DELETE CASCADE
      )`.execute(db);
    await sql`CREATE INDEX indexed_passages_terms ON indexed_passages USING gin (terms)`.execute(
      db,
    );
    await sql`
      CREATE TABLE sentence_vectors (
        guild_id text NOT NULL,
        article_id text NOT NULL,
        model text NOT NULL,
        vectors bytea NOT NULL,
        PRIMARY KEY (guild_id, article_id),
        FOREIGN KEY (guild_id, article_id) REFERENCES indexed_articles ON DELETE CASCADE
      )`.execute(db);
  },
};
