import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

type Row = Readonly<Record<string, unknown>>;

/** The columns of each table's key. A table refers only to those before it. */
const KEYS = {
  guilds: ['id'],
  settings: ['guild_id'],
  articles: ['guild_id', 'id'],
  links: ['guild_id', 'article_id'],
  originals: ['guild_id', 'sha256'],
  versions: ['guild_id', 'article_id', 'version'],
  drafts: ['guild_id', 'id'],
  log: ['guild_id', 'number'],
  question_counts: ['guild_id', 'day'],
  votes: ['guild_id', 'message_id', 'voter'],
  gaps: ['guild_id', 'id'],
  secrets: ['name'],
  feeds: ['guild_id', 'id'],
  feed_keys: ['guild_id', 'feed_id', 'key'],
  feed_entries: ['guild_id', 'feed_id', 'key'],
  deliveries: ['guild_id', 'nonce'],
  feed_log: ['guild_id', 'number'],
} as const satisfies Readonly<Record<keyof Schema, readonly string[]>>;

/** Tables whose rows contain whole files or texts. */
const LARGE: ReadonlySet<string> = new Set<keyof Schema>(['originals', 'versions', 'drafts']);

/** Replaces everything in a database by what is in another one, of any kind; both are in a transaction. */
export async function copyTables(from: Kysely<Schema>, to: Kysely<Schema>): Promise<void> {
  await to.deleteFrom('guilds').execute();
  await to.deleteFrom('secrets').execute();
  for (const [table, key] of Object.entries(KEYS)) {
    const limit = LARGE.has(table) ? 16 : 500;
    let last: Row | null = null;
    do {
      const rows: readonly Row[] = await readRows(from, { table, key, after: last, limit });
      await insertRows(to, table, rows);
      last = rows.length < limit ? null : (rows.at(-1) ?? null);
    } while (last !== null);
  }
}

interface Batch {
  readonly table: string;
  readonly key: readonly string[];
  /** The row before its first; null for the start. */
  readonly after: Row | null;
  readonly limit: number;
}

async function readRows(
  db: Kysely<Schema>,
  { table, key, after, limit }: Batch,
): Promise<readonly Row[]> {
  const columns = sql.join(key.map(column => sql.id(column)));
  const start =
    after === null
      ? sql``
      : sql`WHERE (${columns}) > (${sql.join(key.map(column => after[column]))})`;
  const { rows } = await sql<Row>`
    SELECT * FROM ${sql.table(table)} ${start} ORDER BY ${columns} LIMIT ${limit}`.execute(db);
  return rows;
}

async function insertRows(db: Kysely<Schema>, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const values = rows.map(row => sql`(${sql.join(columns.map(column => row[column]))})`);
  await sql`
    INSERT INTO ${sql.table(table)} (${sql.join(columns.map(column => sql.id(column)))})
    VALUES ${sql.join(values)}`.execute(db);
}
