import {
  addQuestionCounts,
  type DayCounts,
  type QuestionCounts,
} from '../../../storage/questions/counts.ts';
import type { Storage } from '../../../storage/storage.ts';
import { dayOf } from './days.ts';

export type QuestionOutcome = keyof QuestionCounts;

interface Options {
  readonly storage: Storage;
  /** Unit: milliseconds since 1970. */
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

export const NO_QUESTIONS: QuestionCounts = { answered: 0, closest: 0, nothing: 0 };

/** At most one write in this time, however many questions are asked. Unit: milliseconds. */
const WRITE_INTERVAL = 1000;

/** Counts questions in memory and writes the counts in the background. */
export class QuestionCounter {
  readonly #options: Options;
  /** What is not written yet, by server. */
  #counts = new Map<string, DayCounts>();
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

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

  /** Runs a write in the background, after those before it. Reports its failure. */
  write(task: () => Promise<void>): void {
    this.#writing = this.#writing.then(task).catch((error: unknown) => {
      this.#options.onError(
        new Error('a question for /gaps was not saved or deleted', { cause: error }),
      );
    });
  }

  /** Writes what has been counted; resolves when it is written. Reports failures and never rejects. */
  flush(): Promise<void> {
    clearTimeout(this.#timer ?? undefined);
    this.#timer = null;
    const counts = this.#counts;
    this.#counts = new Map();
    this.#writing = this.#writing.then(() => this.#write(counts));
    return this.#writing;
  }

  async #write(counts: ReadonlyMap<string, DayCounts>): Promise<void> {
    const { storage, onError } = this.#options;
    for (const [guildId, one] of counts) {
      try {
        await addQuestionCounts(storage, guildId, one);
      } catch (error) {
        onError(new Error('questions were not counted', { cause: error }));
      }
    }
  }
}
