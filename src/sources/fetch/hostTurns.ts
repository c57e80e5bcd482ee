import PQueue from 'p-queue';

/** Runs tasks of one host one after another. */
export class HostTurns {
  readonly #queues = new Map<string, PQueue>();

  async run<T>(host: string, task: () => Promise<T>): Promise<T> {
    const queue = this.#queues.get(host) ?? new PQueue({ concurrency: 1 });
    this.#queues.set(host, queue);
    try {
      return await queue.add(task);
    } finally {
      if (queue.size === 0 && queue.pending === 0) this.#queues.delete(host);
    }
  }
}
