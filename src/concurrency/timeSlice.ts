import { setImmediate } from 'node:timers/promises';

/** Longest time that long work may block the event loop. Unit: milliseconds. */
const MAX_DURATION = 20;

/** Measures how long a task has blocked the event loop, and yields to it. */
export class TimeSlice {
  #startedAt = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#startedAt >= MAX_DURATION;
  }

  /**
   * Lets other tasks run, then starts a new slice.
   *
   * @throws AbortError when the signal aborts.
   */
  async end(signal?: AbortSignal): Promise<void> {
    await setImmediate(undefined, { signal });
    this.#startedAt = performance.now();
  }
}
