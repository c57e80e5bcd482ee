import { deleteQuestionCountsBefore } from '../../../storage/questions/counts.ts';
import type { Storage } from '../../../storage/storage.ts';
import { COUNTED_DAYS } from './bindQuestions.ts';
import { daysUpTo } from './days.ts';

/**
 * Deletes what is kept of questions and has become too old, in all servers.
 *
 * @param now Unit: milliseconds since 1970.
 */
export async function tidyQuestions(storage: Storage, now: number): Promise<void> {
  const [first = ''] = daysUpTo(now, COUNTED_DAYS);
  await deleteQuestionCountsBefore(storage, first);
}
