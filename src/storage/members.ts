import { type RawBuilder, sql } from 'kysely';
import { lockGuild } from './changeGuild.ts';
import { deleteVotes, findVotes } from './questions/votes.ts';
import type { Schema } from './schema.ts';
import type { Storage } from './storage.ts';

/** What is stored about a member in a server. */
export interface MemberData {
  readonly guildId: string;
  /** Articles that name the member as the one who added them. */
  readonly articles: number;
  /** Previews that the member has not confirmed. */
  readonly drafts: number;
  /** Feeds that name the member as the one who added them. */
  readonly feeds: number;
  /** Digests that name the member as the one who set them up. */
  readonly digests: number;
  /** Lines of the logs that name the member. */
  readonly logLines: number;
  /** Whether the member was the last one to change the settings. */
  readonly changedSettings: boolean;
  /** Votes on answers that can still be told to be the member's. */
  readonly votes: number;
}

/** A table with a column that may name a member. */
type Naming = {
  readonly [Table in keyof Schema]: readonly [table: Table, column: keyof Schema[Table] & string];
}[keyof Schema];

/** The columns that name a member, in rows that stay without the name; drafts and votes are deleted. */
const NAMING = [
  ['articles', 'added_by'],
  ['settings', 'changed_by'],
  ['log', 'member'],
  ['feeds', 'added_by'],
  ['digests', 'set_by'],
  ['feed_log', 'member'],
  ['deliveries', 'member'],
] as const satisfies readonly Naming[];

/** What is stored about a member, in one server or in all for null: an entry per server that has anything. */
export async function readMemberData(
  { db }: Storage,
  member: string,
  guildId: string | null,
): Promise<readonly MemberData[]> {
  const votes = await findVotes(db, member, guildId);
  const rows = await db
    .selectFrom('guilds')
    .select([
      'guilds.id as guildId',
      countNaming(['articles', 'added_by'], member).as('articles'),
      countNaming(['drafts', 'member'], member).as('drafts'),
      countNaming(['feeds', 'added_by'], member).as('feeds'),
      countNaming(['digests', 'set_by'], member).as('digests'),
      countNaming(['log', 'member'], member).as('logLines'),
      countNaming(['feed_log', 'member'], member).as('feedLines'),
      countNaming(['settings', 'changed_by'], member).as('settings'),
    ])
    .$if(guildId !== null, query => query.where('guilds.id', '=', guildId ?? ''))
    .orderBy('guilds.id')
    .execute();
  return rows
    .map(({ logLines, feedLines, settings, ...row }) => ({
      ...row,
      logLines: logLines + feedLines,
      changedSettings: settings === 1,
      votes: votes.filter(vote => vote.guildId === row.guildId).length,
    }))
    .filter(data => holdsAnything(data));
}

/** Number of rows of a table that name a member, in the server of the outer query. */
function countNaming([table, column]: Naming, member: string): RawBuilder<number> {
  return sql<number>`(
    SELECT count(*) FROM ${sql.table(table)} AS named
    WHERE named.guild_id = guilds.id AND named.${sql.id(column)} = ${member})`;
}

function holdsAnything({
  articles,
  drafts,
  feeds,
  digests,
  logLines,
  votes,
  changedSettings,
}: MemberData): boolean {
  return articles + drafts + feeds + digests + logLines + votes > 0 || changedSettings;
}

/**
 * Deletes what is stored about a member in some servers. What the member added stays, without a name.
 */
export async function forgetMember(
  storage: Storage,
  member: string,
  guildIds: readonly string[],
): Promise<void> {
  if (guildIds.length === 0) return;
  const votes = await findVotes(storage.db, member, null);
  await storage.db.transaction().execute(async transaction => {
    for (const guildId of [...guildIds].sort()) await lockGuild(transaction, guildId);
    await deleteVotes(
      transaction,
      votes.filter(({ guildId }) => guildIds.includes(guildId)),
    );
    for (const [table, column] of NAMING) {
      await sql`
        UPDATE ${sql.table(table)} SET ${sql.id(column)} = NULL
        WHERE ${sql.id(column)} = ${member} AND guild_id IN (${sql.join(guildIds)})`.execute(
        transaction,
      );
    }
    await transaction
      .deleteFrom('drafts')
      .where('member', '=', member)
      .where('guild_id', 'in', guildIds)
      .execute();
  });
  await storage.scrub();
}
