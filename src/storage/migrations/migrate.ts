import { type Kysely, type Migration, Migrator } from 'kysely';
import type { Schema } from '../schema.ts';
import { StorageError } from '../storageError.ts';
import { feeds } from './feeds.ts';
import { gaps } from './gaps.ts';
import { initial } from './initial.ts';
import { links } from './links.ts';
import { questionCounts } from './questionCounts.ts';
import { votes } from './votes.ts';

/** Migrations by their names, which are applied in alphabetical order and never change. */
export type Migrations = Readonly<Record<string, Migration>>;

/**
 * The migrations of every database. They only use types that SQLite and PostgreSQL both take: text, integer,
 * bigint, and bytea, since SQLite keeps bytes as they are, whatever the type is called.
 */
const MIGRATIONS: Migrations = {
  '001-initial': initial,
  '002-question-counts': questionCounts,
  '003-votes': votes,
  '004-gaps': gaps,
  '005-links': links,
  '006-feeds': feeds,
};

/** Where Kysely notes the applied migrations. */
const TABLE = 'kysely_migration';

/** Which migrations a database has had, and whether all of them are known: others are of a newer Footnote. */
export interface SchemaState {
  readonly applied: readonly string[];
  readonly isNewer: boolean;
}

export async function readSchemaState(
  db: Kysely<Schema>,
  migrations: Migrations = MIGRATIONS,
): Promise<SchemaState> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === TABLE)) return { applied: [], isNewer: false };
  const rows = await db
    .withTables<{ [TABLE]: { readonly name: string } }>()
    .selectFrom(TABLE)
    .select('name')
    .execute();
  const applied = rows.map(({ name }) => name);
  return { applied, isNewer: applied.some(name => !Object.hasOwn(migrations, name)) };
}

/**
 * Brings a database to the current schema: all migrations in one transaction, in one process at a time.
 *
 * @param more Migrations that only this kind of database has.
 * @throws StorageError when a newer Footnote has migrated it.
 */
export async function migrate(
  db: Kysely<Schema>,
  place: string,
  more: Migrations = {},
): Promise<void> {
  const migrations = { ...MIGRATIONS, ...more };
  const { isNewer } = await readSchemaState(db, migrations);
  if (isNewer) throw new StorageError('newer', place);
  const provider = { getMigrations: async () => migrations };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw error;
}
