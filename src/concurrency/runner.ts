/** Runs one function outside of this thread. It starts on first use and does not keep the process alive. */
export interface Runner<Input, Output> {
  /**
   * @throws RunLimitError when the run exceeds a limit; AbortError when the runner is closed; and
   * whatever the function throws.
   */
  readonly run: (input: Input) => Promise<Output>;
  /** Aborts all runs, waiting ones included. */
  readonly close: () => Promise<void>;
}

/** Resource limits for one run. */
export interface RunLimits {
  /** Unit: milliseconds. */
  readonly time: number;
  /** What counts is said by the runner. Unit: MiB. */
  readonly memory: number;
}

/** A run was stopped because it reached a limit. */
export class RunLimitError extends Error {
  override readonly name = 'RunLimitError';
  readonly limit: keyof RunLimits;

  constructor(limit: keyof RunLimits, options?: ErrorOptions) {
    super(`the run reached its ${limit} limit`, options);
    this.limit = limit;
  }
}
