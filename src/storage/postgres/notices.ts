import { type Kysely, type Migration, sql } from 'kysely';

/** The channel of NOTIFY; a notice holds the id of the server. */
export const CHANNEL = 'footnote_changes';

/** Lets PostgreSQL notify of every new revision, and of servers that are deleted, when that is committed. */
export const notices: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      CREATE FUNCTION footnote_notify() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify(${sql.lit(CHANNEL)}, OLD.id);
        RETURN NULL;
      END $$`.execute(db);
    await sql`
      CREATE TRIGGER guilds_changed AFTER UPDATE OF revision OR DELETE ON guilds
      FOR EACH ROW EXECUTE FUNCTION footnote_notify()`.execute(db);
  },
};
