/** Runs writes in the background, one after another. */
export class BackgroundWrites {
  readonly #onError: (error: unknown) => void;
  #done: Promise<void> = Promise.resolve();

  /** @param onError called with an error for each write that fails */
  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Adds a write; `failure` is the message of its error. */
  add(write: () => Promise<void>, failure: string): void {
    this.#done = this.#done
      .then(write)
      .catch((error: unknown) => this.#onError(new Error(failure, { cause: error })));
  }

  /** Resolves when all writes that were added are done; never rejects. */
  get done(): Promise<void> {
    return this.#done;
  }
}
