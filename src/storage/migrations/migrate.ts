import { type Kysely, type Migration, Migrator } from 'kysely';
import type { Schema } from '../schema.ts';
import { digests } from './digests.ts';
import { feeds } from './feeds.ts';
import { gaps } from './gaps.ts';
import { initial } from './initial.ts';
import { links } from './links.ts';
import { questionCounts } from './questionCounts.ts';
import { votes } from './votes.ts';

/** Every migration by its name. Names are applied in alphabetical order and never change. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-initial': initial,
  '002-question-counts': questionCounts,
  '003-votes': votes,
  '004-gaps': gaps,
  '005-links': links,
  '006-feeds': feeds,
  '007-digests': digests,
};

/** Where Kysely notes the applied migrations. */
const TABLE = 'kysely_migration';

/** Which migrations a database has had, and whether all of them are known: others are of a newer Footnote. */
export interface SchemaState {
  readonly applied: readonly string[];
  readonly isNewer: boolean;
}

export async function readSchemaState(db: Kysely<Schema>): Promise<SchemaState> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === TABLE)) return { applied: [], isNewer: false };
  const rows = await db
    .withTables<{ [TABLE]: { readonly name: string } }>()
    .selectFrom(TABLE)
    .select('name')
    .execute();
  const applied = rows.map(({ name }) => name);
  return { applied, isNewer: applied.some(name => !Object.hasOwn(MIGRATIONS, name)) };
}

/** Brings a database to the current schema: all migrations in one transaction. */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const provider = { getMigrations: async () => MIGRATIONS };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw error;
}
