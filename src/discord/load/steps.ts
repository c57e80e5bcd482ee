/** Computation in steps: yields about every 10 milliseconds, so that other work can run in between. */
export type Steps<Result> = Generator<undefined, Result>;

/** Ends a computation at its current step and runs its `finally` blocks. */
export function endEarly(steps: Steps<unknown>): void {
  steps.return(undefined);
}
