import { type Kysely, type Migration, Migrator } from 'kysely';
import type { Schema } from '../schema.ts';
import { initial } from './initial.ts';

/** Every migration by its name. Names are applied in alphabetical order and never change. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-initial': initial,
};

/** Brings a database to the current schema, one transaction for all migrations. */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** Names of migrations that were applied to a database and that this version of Footnote has or lacks. */
export async function appliedMigrations(
  db: Kysely<Schema>,
): Promise<{ readonly known: readonly string[]; readonly unknown: readonly string[] }> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === TABLE)) return { known: [], unknown: [] };
  const rows = await db
    .withTables<{ [TABLE]: { readonly name: string } }>()
    .selectFrom(TABLE)
    .select('name')
    .execute();
  const names = rows.map(({ name }) => name);
  return {
    known: names.filter(name => name in MIGRATIONS),
    unknown: names.filter(name => !(name in MIGRATIONS)),
  };
}

/** Where Kysely notes the applied migrations. */
const TABLE = 'kysely_migration';
