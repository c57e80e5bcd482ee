import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../../src/storage/schema.ts';
import { largeText } from './largeTexts.ts';

/** Articles per statement. */
const BATCH = 100;

/** Stores the passages of articles in a table with PostgreSQL's full-text index. */
export async function storeForTsRank(db: Kysely<Schema>, articles: number): Promise<void> {
  await sql`CREATE TABLE peer (body text NOT NULL, terms tsvector NOT NULL)`.execute(db);
  for (let at = 0; at < articles; at += BATCH) {
    const count = Math.min(BATCH, articles - at);
    const passages = Array.from({ length: count }, (_, next) => largeText(at + next))
      .flatMap(text => text.split('\n\n').slice(1))
      .map(body => sql`(${body}, to_tsvector('english', ${body}))`);
    await sql`INSERT INTO peer (body, terms) VALUES ${sql.join(passages)}`.execute(db);
  }
  await sql`CREATE INDEX peer_terms ON peer USING gin (terms)`.execute(db);
  await sql`ANALYZE peer`.execute(db);
}

/** The eight passages that `ts_rank` puts first for any of some words. */
export async function searchByTsRank(db: Kysely<Schema>, words: readonly string[]): Promise<void> {
  const query = sql`to_tsquery('english', ${words.join(' | ')})`;
  await sql`
    SELECT body FROM peer WHERE terms @@ ${query} ORDER BY ts_rank(terms, ${query}) DESC LIMIT 8
  `.execute(db);
}
