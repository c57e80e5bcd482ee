/** Decides when a folder is read: one read at a time, and always one after the last change. */
export class ReadSchedule {
  readonly #read: () => Promise<void>;
  readonly #longest: number;
  #isClosed = false;
  #timer: NodeJS.Timeout | undefined;
  /** Time of the first change that has not been read, or null. */
  #waitingSince: number | null = null;
  #running: Promise<void> = Promise.resolve();
  /** The read that waits for another to end, or null. */
  #next: Promise<void> | null = null;

  /** Calls `read`, which handles its errors, at most `longest` milliseconds after a change. */
  constructor(read: () => Promise<void>, longest: number) {
    this.#read = read;
    this.#longest = longest;
  }

  /** Lets no read start before `task` has ended. */
  waitFor(task: Promise<void>): void {
    this.#running = task.catch(() => undefined);
  }

  /** Reads after a quiet time. Unit: milliseconds. */
  readAfter(delay: number): void {
    if (this.#isClosed) return;
    const now = performance.now();
    this.#waitingSince ??= now;
    const latest = this.#waitingSince + this.#longest;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#waitingSince = null;
        void this.readNext();
      },
      Math.min(delay, latest - now),
    );
  }

  /** Reads as soon as no other read is running; calls until then share that read. */
  readNext(): Promise<void> {
    this.#next ??= this.#running.then(() => {
      this.#next = null;
      return this.#isClosed ? undefined : this.#read();
    });
    this.#running = this.#next;
    return this.#next;
  }

  /** Starts no more reads; resolves when none is running. */
  close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    return this.#running;
  }
}
