import {
  addQuestionCounts,
  type DayCounts,
  type QuestionCounts,
} from '../../../storage/questions/counts.ts';
import type { Storage } from '../../../storage/storage.ts';
import type { BackgroundWrites } from './backgroundWrites.ts';
import { dayOf } from './days.ts';

export type QuestionOutcome = keyof QuestionCounts;

interface Options {
  readonly storage: Storage;
  readonly writes: BackgroundWrites;
  /** Unit: milliseconds since 1970. */
  readonly now: () => number;
}

export const NO_QUESTIONS: QuestionCounts = { answered: 0, closest: 0, nothing: 0 };

/** At most one write in this time, however many questions are asked. Unit: milliseconds. */
const WRITE_INTERVAL = 1000;

/** Counts questions in memory and writes the counts in the background. */
export class QuestionCounter {
  readonly #options: Options;
  /** What is not written yet, by server. */
  readonly #counts = new Map<string, DayCounts>();
  #timer: NodeJS.Timeout | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Counts a question in a server. */
  count(guildId: string, outcome: QuestionOutcome): void {
    const day = dayOf(this.#options.now());
    const waiting = this.#counts.get(guildId);
    // The waiting counts of a server are of a single day.
    if (waiting !== undefined && waiting.day !== day) void this.flush();
    const counts = this.#counts.get(guildId) ?? { day, ...NO_QUESTIONS };
    this.#counts.set(guildId, { ...counts, [outcome]: counts[outcome] + 1 });
    this.#timer ??= setTimeout(() => void this.flush(), WRITE_INTERVAL).unref();
  }

  /** Writes what has been counted; resolves when all background writes are done. Never rejects. */
  flush(): Promise<void> {
    clearTimeout(this.#timer ?? undefined);
    this.#timer = null;
    const { storage, writes } = this.#options;
    for (const [guildId, counts] of this.#counts) {
      writes.add(() => addQuestionCounts(storage, guildId, counts), 'questions were not counted');
    }
    this.#counts.clear();
    return writes.done;
  }
}
