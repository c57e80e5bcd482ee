import { once } from 'node:events';
import { failed } from './fetchOutcome.ts';

/** The time that the requests for one page may take together, not counting waits between them. */
export class TimeBudget {
  readonly #total: number;
  #left: number;

  constructor(milliseconds: number) {
    this.#total = milliseconds;
    this.#left = milliseconds;
  }

  /**
   * Runs a task, whose signal is aborted when no time is left. Undici cannot abort while it connects, so
   * the task is not waited for then.
   *
   * @throws FetchError when no time is left.
   */
  async run<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const signal = AbortSignal.timeout(Math.max(0, Math.ceil(this.#left)));
    const start = performance.now();
    try {
      return await Promise.race([task(signal), rejectOnAbort(signal)]);
    } catch (error) {
      throw signal.aborted ? failed({ id: 'timeout', milliseconds: this.#total }) : error;
    } finally {
      this.#left -= performance.now() - start;
    }
  }
}

async function rejectOnAbort(signal: AbortSignal): Promise<never> {
  await once(signal, 'abort');
  throw signal.reason;
}
