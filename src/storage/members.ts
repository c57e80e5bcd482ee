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
}

/** What is stored about a member, one entry per server that has anything. */
export async function readMemberData(
  { db }: Storage,
  member: string,
): Promise<readonly MemberData[]> {
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
    }))
    .filter(data => holdsAnything(data));
}

function holdsAnything({
  articles,
  drafts,
  feeds,
  logLines,
  changedSettings,
}: MemberData): boolean {
  return articles + drafts + feeds + logLines > 0 || changedSettings;
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
  await storage.db.transaction().execute(async transaction => {
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
