import { lockGuild } from './changeGuild.ts';
import { deleteVotes, findVotes } from './questions/votes.ts';
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
  /** Lines of the logs that name the member. */
  readonly logLines: number;
  /** Whether the member was the last one to change the settings. */
  readonly changedSettings: boolean;
  /** Votes on answers that can still be told to be the member's. */
  readonly votes: number;
}

/** What is stored about a member, in one server or in all for null: an entry per server that has anything. */
export async function readMemberData(
  { db }: Storage,
  member: string,
  guildId: string | null,
): Promise<readonly MemberData[]> {
  const votes = await findVotes(db, member, guildId);
  const rows = await db
    .selectFrom('guilds')
    .select(eb => [
      'guilds.id as guildId',
      eb
        .selectFrom('articles')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('articles.guild_id', '=', 'guilds.id')
        .where('added_by', '=', member)
        .as('articles'),
      eb
        .selectFrom('drafts')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('drafts.guild_id', '=', 'guilds.id')
        .where('member', '=', member)
        .as('drafts'),
      eb
        .selectFrom('log')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('log.guild_id', '=', 'guilds.id')
        .where('member', '=', member)
        .as('logLines'),
      eb
        .selectFrom('feeds')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('feeds.guild_id', '=', 'guilds.id')
        .where('added_by', '=', member)
        .as('feeds'),
      eb
        .selectFrom('feed_log')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('feed_log.guild_id', '=', 'guilds.id')
        .where('member', '=', member)
        .as('feedLines'),
      eb
        .selectFrom('settings')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('settings.guild_id', '=', 'guilds.id')
        .where('changed_by', '=', member)
        .as('settings'),
    ])
    .$if(guildId !== null, query => query.where('guilds.id', '=', guildId ?? ''))
    .orderBy('guilds.id')
    .execute();
  return rows
    .map(({ guildId, articles, drafts, feeds, logLines, feedLines, settings }) => ({
      guildId,
      articles: articles ?? 0,
      drafts: drafts ?? 0,
      feeds: feeds ?? 0,
      logLines: (logLines ?? 0) + (feedLines ?? 0),
      changedSettings: settings === 1,
      votes: votes.filter(vote => vote.guildId === guildId).length,
    }))
    .filter(data => holdsAnything(data));
}

function holdsAnything({
  articles,
  drafts,
  feeds,
  logLines,
  votes,
  changedSettings,
}: MemberData): boolean {
  return articles + drafts + feeds + logLines + votes > 0 || changedSettings;
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
    await transaction
      .updateTable('articles')
      .set({ added_by: null })
      .where('added_by', '=', member)
      .where('guild_id', 'in', guildIds)
      .execute();
    await transaction
      .updateTable('settings')
      .set({ changed_by: null })
      .where('changed_by', '=', member)
      .where('guild_id', 'in', guildIds)
      .execute();
    await transaction
      .updateTable('log')
      .set({ member: null })
      .where('member', '=', member)
      .where('guild_id', 'in', guildIds)
      .execute();
    await transaction
      .updateTable('feeds')
      .set({ added_by: null })
      .where('added_by', '=', member)
      .where('guild_id', 'in', guildIds)
      .execute();
    await transaction
      .updateTable('feed_log')
      .set({ member: null })
      .where('member', '=', member)
      .where('guild_id', 'in', guildIds)
      .execute();
    await transaction
      .updateTable('deliveries')
      .set({ member: null })
      .where('member', '=', member)
      .where('guild_id', 'in', guildIds)
      .execute();
    await transaction
      .deleteFrom('drafts')
      .where('member', '=', member)
      .where('guild_id', 'in', guildIds)
      .execute();
  });
  await storage.scrub();
}
