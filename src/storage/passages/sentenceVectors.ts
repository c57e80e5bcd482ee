import { sql } from 'kysely';
import type { Storage } from '../storage.ts';
import type { IndexedArticle } from './indexedArticles.ts';

/** The vectors of an article's sentences, as bytes. */
export interface ArticleVectors {
  readonly articleId: string;
  readonly vectors: Uint8Array;
}

/** Rows read at once: each may have a hundred kilobytes. */
const BATCH = 200;

/** The vectors that a model has made of a server's indexed articles, some at a time. */
export async function* readVectors(
  { db }: Storage,
  guildId: string,
  model: string,
): AsyncGenerator<readonly ArticleVectors[]> {
  let last = '';
  for (;;) {
    const { rows } = await sql<ArticleVectors>`
      SELECT article_id AS "articleId", vectors FROM sentence_vectors
      WHERE guild_id = ${guildId} AND model = ${model} AND article_id > ${last}
      ORDER BY article_id LIMIT ${BATCH}`.execute(db);
    yield rows;
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.articleId ?? '';
  }
}

/** Stores the vectors of an article, unless it has changed meanwhile. */
export async function saveVectors(
  { db }: Storage,
  guildId: string,
  { id, version }: Pick<IndexedArticle, 'id' | 'version'>,
  model: string,
  vectors: Uint8Array,
): Promise<void> {
  // The row of the article is locked, so that it is not deleted in between.
  await sql`
    INSERT INTO sentence_vectors (guild_id, article_id, model, vectors)
    SELECT guild_id, article_id, ${model}::text, ${vectors}::bytea FROM indexed_articles
    WHERE guild_id = ${guildId} AND article_id = ${id} AND version = ${version}
    FOR KEY SHARE
    ON CONFLICT (guild_id, article_id)
    DO UPDATE SET model = EXCLUDED.model, vectors = EXCLUDED.vectors`.execute(db);
}
