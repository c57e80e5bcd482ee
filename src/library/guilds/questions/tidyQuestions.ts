import { deleteQuestionCountsBefore } from '../../../storage/questions/counts.ts';
import { deleteGapsBefore } from '../../../storage/questions/gaps.ts';
import { countVotesBefore } from '../../../storage/questions/votes.ts';
import type { Storage } from '../../../storage/storage.ts';
import { GAP_DAYS } from './bindGaps.ts';
import { COUNTED_DAYS, VOTING_DAYS } from './bindQuestions.ts';
import { dayBefore } from './days.ts';

/**
 * Deletes counts, votes and questions that are past their retention, in all servers.
 *
 * @param now Unit: milliseconds since 1970.
 */
export async function tidyQuestions(storage: Storage, now: number): Promise<void> {
  await countVotesBefore(storage, dayBefore(now, VOTING_DAYS - 1));
  await deleteQuestionCountsBefore(storage, dayBefore(now, COUNTED_DAYS - 1));
  await deleteGapsBefore(storage, dayBefore(now, GAP_DAYS - 1));
}
