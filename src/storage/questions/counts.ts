import { changeGuild } from '../changeGuild.ts';
import type { Storage } from '../storage.ts';

/** Numbers of questions by the outcome of their answers. */
export interface QuestionCounts {
  readonly answered: number;
  readonly closest: number;
  readonly nothing: number;
}

/** What was counted on a day. */
export interface DayCounts extends QuestionCounts {
  /** In UTC, such as `2025-03-02`. */
  readonly day: string;
}

/** Adds to a server's counts of a day. */
export async function addQuestionCounts(
  storage: Storage,
  guildId: string,
  { day, answered, closest, nothing }: DayCounts,
): Promise<void> {
  await changeGuild(storage, guildId, async transaction => {
    await transaction
      .insertInto('question_counts')
      .values({ guild_id: guildId, day, answered, closest, nothing })
      .onConflict(conflict =>
        conflict.columns(['guild_id', 'day']).doUpdateSet(eb => ({
          answered: eb('question_counts.answered', '+', answered),
          closest: eb('question_counts.closest', '+', closest),
          nothing: eb('question_counts.nothing', '+', nothing),
        })),
      )
      .execute();
  });
}

/** A server's counts from a day on, in order; days without questions are left out. */
export async function readQuestionCounts(
  { db }: Storage,
  guildId: string,
  from: string,
): Promise<readonly DayCounts[]> {
  return await db
    .selectFrom('question_counts')
    .select(['day', 'answered', 'closest', 'nothing'])
    .where('guild_id', '=', guildId)
    .where('day', '>=', from)
    .orderBy('day')
    .execute();
}

/** Deletes all servers' counts from before a day. */
export async function deleteQuestionCountsBefore({ db }: Storage, day: string): Promise<void> {
  await db.deleteFrom('question_counts').where('day', '<', day).execute();
}
