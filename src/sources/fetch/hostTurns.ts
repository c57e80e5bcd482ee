import PQueue from 'p-queue';

/** Requests to all hosts at a time; bounds memory. */
const MAX_CONCURRENT = 8;

/** Runs the tasks of each host one after another. */
export class HostTurns {
  readonly #all = new PQueue({ concurrency: MAX_CONCURRENT });
  readonly #queues = new Map<string, PQueue>();

  async run<T>(host: string, task: () => Promise<T>): Promise<T> {
    const queue = this.#queues.get(host) ?? new PQueue({ concurrency: 1 });
    this.#queues.set(host, queue);
    try {
      return await queue.add(() => this.#all.add(task));
    } finally {
      if (queue.size === 0 && queue.pending === 0) this.#queues.delete(host);
    }
  }
}
