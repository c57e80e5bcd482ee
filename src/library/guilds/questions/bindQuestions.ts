import { type DayCounts, readQuestionCounts } from '../../../storage/questions/counts.ts';
import { readVoteCounts, saveVote, type VoteCounts } from '../../../storage/questions/votes.ts';
import type { Storage } from '../../../storage/storage.ts';
import { dayBefore, dayOf, daysUpTo } from './days.ts';
import { NO_QUESTIONS, type QuestionCounter, type QuestionOutcome } from './questionCounter.ts';

/** What is kept of the questions in a server. */
export interface QuestionFunctions {
  /** Counts a question; the count is written in the background. */
  readonly countQuestion: (outcome: QuestionOutcome) => void;
  /** The counts of the last `COUNTED_DAYS` days, today's last. */
  readonly readQuestionCounts: () => Promise<readonly DayCounts[]>;
  /** Saves a member's vote on an answer; false if the answer is too old for votes. */
  readonly vote: (answer: VotedAnswer, isHelpful: boolean, member: string) => Promise<boolean>;
  /** The votes on answers of the last `COUNTED_DAYS` days. */
  readonly readVotes: () => Promise<VoteCounts>;
}

/** A message with an answer. */
interface VotedAnswer {
  readonly messageId: string;
  /** Unit: milliseconds since 1970. */
  readonly sentAt: number;
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
/** Votes are kept singly, and can be changed, until the answer is this old; then only counts are. Unit: days. */
export const VOTING_DAYS = 7;

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
    vote: async ({ messageId, sentAt }, isHelpful, member) => {
      const day = dayOf(sentAt);
      if (day <= dayBefore(now(), VOTING_DAYS)) return false;
      await saveVote(storage, guildId, { messageId, member, day, isHelpful });
      return true;
    },
    readVotes: () => readVoteCounts(storage, guildId, dayBefore(now(), COUNTED_DAYS - 1)),
  };
}
