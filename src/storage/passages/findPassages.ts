import { type RawBuilder, sql } from 'kysely';
import type { Storage } from '../storage.ts';
import { hashTerms } from './hashTerms.ts';
import { arrayOf, type IndexedPassage } from './indexedArticles.ts';

/** Which passages to find. */
export interface PassageQuery {
  /** The terms of which each passage has at least one. */
  readonly anyOf: readonly string[];
  /** Groups of terms; each passage has at least one of each group. */
  readonly allOf?: readonly (readonly string[])[];
  /** What passages are ordered by: the sum of the weights of the words that they have. */
  readonly words: readonly WeighedWord[];
  /** Ids of the articles to look in; all when left out. */
  readonly articles?: readonly string[] | undefined;
  readonly limit: number;
}

/** A word, in any of some terms. */
interface WeighedWord {
  readonly terms: readonly string[];
  readonly weight: number;
}

/** Finds the passages with the heaviest words. */
export async function findPassages(
  { db }: Storage,
  guildId: string,
  { anyOf, allOf = [], words, articles, limit }: PassageQuery,
): Promise<readonly IndexedPassage[]> {
  const conditions = [anyOf, ...allOf].map(terms => hasAny(guildId, terms));
  if (articles !== undefined) {
    const ids = arrayOf(articles.map(id => ({ id })));
    conditions.push(sql`article_id = ANY(${ids}::text::text[])`);
  }
  const { rows } = await sql<IndexedPassage>`
    SELECT article_id AS "articleId", number, heading, words FROM indexed_passages
    WHERE guild_id = ${guildId} AND ${sql.join(conditions, sql` AND `)}
    ORDER BY ${weightOf(guildId, words)} DESC, article_id, number
    LIMIT ${limit}`.execute(db);
  return rows;
}

/** Ids of the articles that have any of some words, those with the passage with the heaviest words first. */
export async function findHolders(
  { db }: Storage,
  guildId: string,
  words: PassageQuery['words'],
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT article_id AS id FROM indexed_passages
    WHERE guild_id = ${guildId} AND ${hasAny(
      guildId,
      words.flatMap(({ terms }) => terms),
    )}
    GROUP BY article_id ORDER BY max(${weightOf(guildId, words)}) DESC, article_id`.execute(db);
  return rows.map(({ id }) => id);
}

function hasAny(guildId: string, terms: readonly string[]): RawBuilder<unknown> {
  return sql`terms && ${hashTerms(guildId, terms)}::text::int[]`;
}

/** Summed weight of the words that a passage has. */
function weightOf(guildId: string, words: PassageQuery['words']): RawBuilder<unknown> {
  const weights = words.map(
    ({ terms, weight }) =>
      sql`CASE WHEN ${hasAny(guildId, terms)} THEN ${String(weight)}::text::float8 ELSE 0 END`,
  );
  return sql.join([sql`0::float8`, ...weights], sql` + `);
}
