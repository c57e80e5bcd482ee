import { setImmediate } from 'node:timers/promises';

/** How long one piece of work goes on before others get their turn. Unit: milliseconds. */
const LONGEST_TURN = 20;

/** The time that long work may take before it lets the process do something else. */
export class Turn {
  #startedAt = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#startedAt >= LONGEST_TURN;
  }

  /**
   * Lets others have their turn; the next one starts when they are done.
   *
   * @throws the signal's AbortError when that is given and aborts.
   */
  async end(signal?: AbortSignal): Promise<void> {
    await setImmediate(undefined, { signal });
    this.#startedAt = performance.now();
  }
}
