import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import { type Change, changeGuild, changeStoredGuild } from '../changeGuild.ts';
import type { Schema } from '../schema.ts';
import type { Storage } from '../storage.ts';

/** A member's vote on an answer. */
export interface Vote {
  /** Id of the message with the answer. */
  readonly messageId: string;
  readonly member: string;
  /** Day of the message in UTC, such as `2025-03-02`. */
  readonly day: string;
  readonly isHelpful: boolean;
}

export interface VoteCounts {
  readonly helpful: number;
  readonly unhelpful: number;
}

/** Finds one vote. */
interface VoteKey {
  readonly guildId: string;
  readonly messageId: string;
  readonly voter: string;
}

/** Votes that are read at once while a member's are looked for; other queries run between. */
const PAGE = 1000;

/** Saves a vote; it replaces the member's earlier one on the same answer. */
export async function saveVote(
  storage: Storage,
  guildId: string,
  { messageId, member, day, isHelpful }: Vote,
): Promise<void> {
  await changeGuild(storage, guildId, async transaction => {
    const voter = voterOf(await readKey(transaction), messageId, member);
    const row = { day, is_helpful: isHelpful ? 1 : 0 };
    await transaction
      .insertInto('votes')
      .values({ guild_id: guildId, message_id: messageId, voter, ...row })
      .onConflict(conflict =>
        conflict.columns(['guild_id', 'message_id', 'voter']).doUpdateSet(row),
      )
      .execute();
  });
}

/** A server's votes on answers from a day on. */
export async function readVoteCounts(
  { db }: Storage,
  guildId: string,
  from: string,
): Promise<VoteCounts> {
  // In one statement: between two, votes could become counts and be missed.
  const { countedHelpful, countedUnhelpful, helpful, all } = await db
    .selectNoFrom(eb => {
      const counts = eb
        .selectFrom('question_counts')
        .where('guild_id', '=', guildId)
        .where('day', '>=', from);
      const votes = eb.selectFrom('votes').where('guild_id', '=', guildId).where('day', '>=', from);
      return [
        counts.select(({ fn }) => fn.sum<number | null>('helpful').as('sum')).as('countedHelpful'),
        counts
          .select(({ fn }) => fn.sum<number | null>('unhelpful').as('sum'))
          .as('countedUnhelpful'),
        votes.select(({ fn }) => fn.sum<number | null>('is_helpful').as('sum')).as('helpful'),
        votes.select(({ fn }) => fn.countAll<number>().as('count')).as('all'),
      ];
    })
    .executeTakeFirstOrThrow();
  return {
    helpful: (countedHelpful ?? 0) + (helpful ?? 0),
    unhelpful: (countedUnhelpful ?? 0) + (all ?? 0) - (helpful ?? 0),
  };
}

/** Turns all servers' votes on answers from before a day into counts of their days. */
export async function countVotesBefore(storage: Storage, day: string): Promise<void> {
  const guilds = await storage.db
    .selectFrom('votes')
    .select('guild_id as id')
    .distinct()
    .where('day', '<', day)
    .execute();
  for (const { id } of guilds) {
    await changeStoredGuild(storage, id, transaction => countVotes(transaction, id, day));
  }
}

async function countVotes(transaction: Change, guildId: string, day: string): Promise<void> {
  const counts = await transaction
    .selectFrom('votes')
    .select(({ fn }) => [
      'guild_id',
      'day',
      fn.sum<number>('is_helpful').as('helpful'),
      fn.countAll<number>().as('all'),
    ])
    .where('guild_id', '=', guildId)
    .where('day', '<', day)
    .groupBy(['guild_id', 'day'])
    .execute();
  for (const { all, helpful, ...row } of counts) {
    const unhelpful = all - helpful;
    await transaction
      .insertInto('question_counts')
      .values({ ...row, answered: 0, closest: 0, nothing: 0, helpful, unhelpful })
      .onConflict(conflict =>
        conflict.columns(['guild_id', 'day']).doUpdateSet(eb => ({
          helpful: eb('question_counts.helpful', '+', helpful),
          unhelpful: eb('question_counts.unhelpful', '+', unhelpful),
        })),
      )
      .execute();
  }
  await transaction
    .deleteFrom('votes')
    .where('guild_id', '=', guildId)
    .where('day', '<', day)
    .execute();
}

/** Finds a member's votes, in one server or in all for null, by trying the id of each message. */
export async function findVotes(
  db: Kysely<Schema>,
  member: string,
  guildId: string | null,
): Promise<readonly VoteKey[]> {
  const key = await readKey(db);
  const found: VoteKey[] = [];
  let last: VoteKey | null = { guildId: '', messageId: '', voter: '' };
  while (last !== null) {
    const page: readonly VoteKey[] = await readVotes(db, guildId, last);
    found.push(...page.filter(({ messageId, voter }) => voter === voterOf(key, messageId, member)));
    last = page.length < PAGE ? null : (page.at(-1) ?? null);
  }
  return found;
}

/** Deletes votes. */
export async function deleteVotes(db: Kysely<Schema>, votes: readonly VoteKey[]): Promise<void> {
  for (const { guildId, messageId, voter } of votes) {
    await db
      .deleteFrom('votes')
      .where('guild_id', '=', guildId)
      .where('message_id', '=', messageId)
      .where('voter', '=', voter)
      .execute();
  }
}

async function readVotes(
  db: Kysely<Schema>,
  guildId: string | null,
  after: VoteKey,
): Promise<readonly VoteKey[]> {
  return await db
    .selectFrom('votes')
    .select(['guild_id as guildId', 'message_id as messageId', 'voter'])
    .$if(guildId !== null, query => query.where('guild_id', '=', guildId ?? ''))
    .where(eb =>
      eb(
        eb.refTuple('guild_id', 'message_id', 'voter'),
        '>',
        eb.tuple(after.guildId, after.messageId, after.voter),
      ),
    )
    .orderBy('guild_id')
    .orderBy('message_id')
    .orderBy('voter')
    .limit(PAGE)
    .execute();
}

/** The key of this installation, made once with the database. */
async function readKey(db: Kysely<Schema>): Promise<string> {
  const { value } = await db
    .selectFrom('secrets')
    .select('value')
    .where('name', '=', 'votes')
    .executeTakeFirstOrThrow();
  return value;
}

/** Stands for a member on one answer, and for nobody without the key. */
function voterOf(key: string, messageId: string, member: string): string {
  return createHmac('sha256', key).update(`${messageId}:${member}`).digest('base64url');
}
