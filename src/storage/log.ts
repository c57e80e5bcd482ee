import { randomUUID } from 'node:crypto';
import type { Change } from './changeGuild.ts';
import type { LogAction } from './schema.ts';
import type { Storage } from './storage.ts';

/** Who makes a change, and when. */
export interface Author {
  /** The id of a member; null for Footnote itself, or once the member's data was deleted. */
  readonly member: string | null;
  /** Unit: milliseconds since 1970. */
  readonly at: number;
}

/** A line of a server's log. */
export interface LogEntry extends Author {
  /** Counted from 1; a later line has a greater one. */
  readonly number: number;
  readonly action: LogAction;
  readonly articleId: string | null;
  readonly title: string | null;
  readonly detail: string | null;
}

type Entry = Pick<LogEntry, 'action'> & Partial<Pick<LogEntry, 'articleId' | 'title' | 'detail'>>;

/** Reads a server's log, newest first, from before the line with number `before`. */
export async function readLog(
  { db }: Storage,
  guildId: string,
  { limit, before }: { readonly limit: number; readonly before?: number },
): Promise<readonly LogEntry[]> {
  const rows = await db
    .selectFrom('log')
    .select(['number', 'at', 'member', 'action', 'article_id as articleId', 'title', 'detail'])
    .where('guild_id', '=', guildId)
    .$if(before !== undefined, query => query.where('number', '<', before ?? 0))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
  return rows;
}

/** Adds a line to a server's log and gives its library a new revision, in the transaction of the change. */
export async function recordChange(
  transaction: Change,
  guildId: string,
  { member, at }: Author,
  { action, articleId = null, title = null, detail = null }: Entry,
): Promise<void> {
  const last = await transaction
    .selectFrom('log')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('guild_id', '=', guildId)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await transaction
    .insertInto('log')
    .values({ guild_id: guildId, number, at, member, action, article_id: articleId, title, detail })
    .execute();
  await renewRevision(transaction, guildId);
}

/** Gives a server's library a new revision, in the transaction of a change. */
export async function renewRevision(transaction: Change, guildId: string): Promise<void> {
  await transaction
    .updateTable('guilds')
    .set({ revision: randomUUID() })
    .where('id', '=', guildId)
    .execute();
}
