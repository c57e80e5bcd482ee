import { type DayCounts, readQuestionCounts } from '../../../storage/questions/counts.ts';
import type { Storage } from '../../../storage/storage.ts';
import { daysUpTo } from './days.ts';
import { NO_QUESTIONS, type QuestionCounter, type QuestionOutcome } from './questionCounter.ts';

/** What is kept of the questions in a server. */
export interface QuestionFunctions {
  /** Counts a question; the count is written in the background. */
  readonly countQuestion: (outcome: QuestionOutcome) => void;
  /** The counts of the last `COUNTED_DAYS` days, today's last. */
  readonly readQuestionCounts: () => Promise<readonly DayCounts[]>;
}

/** What these functions work with. */
export interface QuestionParts {
  readonly storage: Storage;
  readonly counter: QuestionCounter;
  /** Unit: milliseconds since 1970. */
  readonly now: () => number;
}

/** Counts are kept and shown for this long. Unit: days. */
export const COUNTED_DAYS = 30;

/** Binds the functions to one server. */
export function bindQuestions(
  { storage, counter, now }: QuestionParts,
  guildId: string,
): QuestionFunctions {
  return {
    countQuestion: outcome => counter.count(guildId, outcome),
    readQuestionCounts: async () => {
      await counter.flush();
      const days = daysUpTo(now(), COUNTED_DAYS);
      const counts = await readQuestionCounts(storage, guildId, days[0] ?? '');
      return days.map(day => counts.find(one => one.day === day) ?? { day, ...NO_QUESTIONS });
    },
  };
}
