import { changeGuild } from './changeGuild.ts';
import { type Author, recordChange } from './log.ts';
import type { Storage } from './storage.ts';

/** What a server has set. */
export interface GuildSettings {
  /** Whether questions are asked of the shared folder as well. */
  readonly sharedFolder: boolean;
  /** Whether replies are shown only to the member who asked, unless they choose otherwise. */
  readonly privateReplies: boolean;
  /** The language of public replies, as a locale of Discord such as `de`; null for the one set in Discord. */
  readonly language: string | null;
  /** The ids of the channels where mentions are answered; null for all. */
  readonly mentionChannels: readonly string[] | null;
  /** Whether members can vote on answers. */
  readonly votes: boolean;
  /** Whether questions without a good answer are kept. */
  readonly gaps: boolean;
}

export const DEFAULT_SETTINGS: GuildSettings = {
  sharedFolder: true,
  privateReplies: false,
  language: null,
  mentionChannels: null,
  votes: true,
  gaps: false,
};

/** A server's settings, or the defaults. */
export async function readSettings(
  { db }: Pick<Storage, 'db'>,
  guildId: string,
): Promise<GuildSettings> {
  const row = await db
    .selectFrom('settings')
    .select(['shared_folder', 'private_replies', 'language', 'mention_channels', 'votes', 'gaps'])
    .where('guild_id', '=', guildId)
    .executeTakeFirst();
  if (row === undefined) return DEFAULT_SETTINGS;
  return {
    sharedFolder: row.shared_folder === 1,
    privateReplies: row.private_replies === 1,
    language: row.language,
    mentionChannels: row.mention_channels?.split(',').filter(id => id !== '') ?? null,
    votes: row.votes === 1,
    gaps: row.gaps === 1,
  };
}

/** Changes some of a server's settings; `detail` describes the change in the log. */
export async function changeSettings(
  storage: Storage,
  guildId: string,
  changes: Partial<GuildSettings>,
  author: Author,
  detail: string,
): Promise<GuildSettings> {
  return await changeGuild(storage, guildId, async transaction => {
    const settings = { ...(await readSettings({ db: transaction }, guildId)), ...changes };
    const row = {
      shared_folder: settings.sharedFolder ? 1 : 0,
      private_replies: settings.privateReplies ? 1 : 0,
      language: settings.language,
      mention_channels: settings.mentionChannels?.join(',') ?? null,
      votes: settings.votes ? 1 : 0,
      gaps: settings.gaps ? 1 : 0,
      changed_by: author.member,
      changed_at: author.at,
    };
    await transaction
      .insertInto('settings')
      .values({ guild_id: guildId, ...row })
      .onConflict(conflict => conflict.column('guild_id').doUpdateSet(row))
      .execute();
    await recordChange(transaction, guildId, author, { action: 'settings', detail });
    return settings;
  });
}
