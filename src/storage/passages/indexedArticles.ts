import { sql } from 'kysely';
import { changeStoredGuild } from '../changeGuild.ts';
import type { Storage } from '../storage.ts';
import { hashTerms } from './hashTerms.ts';

/** An article whose passages are in the database. */
export interface IndexedArticle {
  readonly id: string;
  readonly version: number;
  /** Identifies the code that has read it. */
  readonly reader: string;
  /** What it says about itself, as JSON. */
  readonly head: string;
  /** Number of its passages. */
  readonly passages: number;
  /** Number of its sentences. */
  readonly sentences: number;
}

/** An article to be put into the database with its passages in order. */
export interface NewIndexedArticle extends Omit<IndexedArticle, 'passages'> {
  readonly passages: readonly NewPassage[];
}

/** A passage, with its words as text. */
export interface NewPassage {
  readonly heading: string | null;
  readonly words: string;
  /** The terms by which it is found. */
  readonly terms: readonly string[];
}

/** A passage of an article, by its number from 0. */
export interface IndexedPassage {
  readonly articleId: string;
  readonly number: number;
  readonly heading: string | null;
  readonly words: string;
}

/** Number of passages that the database has of a server. */
export async function countPassages({ db }: Storage, guildId: string): Promise<number> {
  const { rows } = await sql<{ passages: number }>`
    SELECT coalesce(sum(passages), 0)::int AS passages FROM indexed_articles
    WHERE guild_id = ${guildId}`.execute(db);
  return rows[0]?.passages ?? 0;
}

/** The articles of a server whose passages are in the database. */
export async function listIndexed(
  { db }: Storage,
  guildId: string,
): Promise<readonly IndexedArticle[]> {
  const { rows } = await sql<IndexedArticle>`
    SELECT article_id AS id, version, reader, head, passages, sentences FROM indexed_articles
    WHERE guild_id = ${guildId}`.execute(db);
  return rows;
}

/** Stores articles with their passages, in place of what is stored of them; not those that have changed meanwhile. */
export async function saveIndexed(
  storage: Storage,
  guildId: string,
  articles: readonly NewIndexedArticle[],
): Promise<void> {
  await changeStoredGuild(storage, guildId, async transaction => {
    const current = await transaction
      .selectFrom('articles')
      .select(['id', 'version'])
      .where('guild_id', '=', guildId)
      .where(
        'id',
        'in',
        articles.map(({ id }) => id),
      )
      .execute();
    const versions = new Map(current.map(({ id, version }) => [id, version]));
    const kept = articles.filter(({ id, version }) => versions.get(id) === version);
    await sql`
      DELETE FROM indexed_articles
      WHERE guild_id = ${guildId} AND article_id = ANY(${arrayOf(kept)}::text::text[])`.execute(
      transaction,
    );
    await sql`
      INSERT INTO indexed_articles (guild_id, article_id, version, reader, head, passages, sentences)
      SELECT ${guildId}, id, version, reader, head, passages, sentences
      FROM json_to_recordset(${rowsOf(kept)}::text::json) AS rows
        (id text, version int, reader text, head text, passages int, sentences int)`.execute(
      transaction,
    );
    await sql`
      INSERT INTO indexed_passages (guild_id, article_id, number, heading, words, terms)
      SELECT ${guildId}, id, number, heading, words, terms::int[]
      FROM json_to_recordset(${passageRowsOf(guildId, kept)}::text::json) AS rows
        (id text, number int, heading text, words text, terms text)`.execute(transaction);
  });
}

/** The passages of some articles, in order. */
export async function readPassages(
  { db }: Storage,
  guildId: string,
  articles: readonly Pick<IndexedArticle, 'id'>[],
): Promise<readonly IndexedPassage[]> {
  const { rows } = await sql<IndexedPassage>`
    SELECT article_id AS "articleId", number, heading, words FROM indexed_passages
    WHERE guild_id = ${guildId} AND article_id = ANY(${arrayOf(articles)}::text::text[])
    ORDER BY article_id, number`.execute(db);
  return rows;
}

/** Ids as an array of PostgreSQL; they have no character that it would escape. */
export function arrayOf(articles: readonly Pick<IndexedArticle, 'id'>[]): string {
  return `{${articles.map(({ id }) => `"${id}"`).join()}}`;
}

function rowsOf(articles: readonly NewIndexedArticle[]): string {
  return JSON.stringify(
    articles.map(({ passages, ...article }) => ({ ...article, passages: passages.length })),
  );
}

function passageRowsOf(guildId: string, articles: readonly NewIndexedArticle[]): string {
  return JSON.stringify(
    articles.flatMap(({ id, passages }) =>
      passages.map(({ terms, ...passage }, number) => ({
        ...passage,
        id,
        number,
        terms: hashTerms(guildId, terms),
      })),
    ),
  );
}
