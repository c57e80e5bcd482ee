/** What a step ends with: a promise that the next step needs settled, or nothing. */
export type Pause = Promise<unknown> | undefined;

/** Computation in short steps, so that other work can run in between. */
export type Steps<Result> = Generator<Pause, Result>;

/** Minimum time between yields of `batchSteps`. Unit: milliseconds. */
const BATCH_DURATION = 5;

/** Waits for a promise within steps; returns or throws what it settles to. */
export function* waitFor<Result>(promise: Promise<Result>): Steps<Result> {
  let settled: PromiseSettledResult<Result> | undefined;
  yield Promise.allSettled([promise]).then(([only]) => {
    settled = only;
    return only;
  });
  if (settled === undefined) throw new Error('a step continued before its promise settled');
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

/**
 * Runs all steps at once and returns the result.
 *
 * @throws Error when a step waits for a promise, as only `runSteps` can.
 */
export function drain<Result>(steps: Generator<unknown, Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Runs all steps, waiting only for their promises. */
export async function runSteps<Result>(steps: Steps<Result>): Promise<Result> {
  let step = steps.next();
  while (step.done !== true) {
    await step.value;
    step = steps.next();
  }
  return step.value;
}

/**
 * Batches steps: yields about every 5 milliseconds, after any longer step, and when a step waits for a
 * promise.
 */
export function* batchSteps<Result>(steps: Steps<Result>): Steps<Result> {
  let start = performance.now();
  let step = steps.next();
  while (step.done !== true) {
    if (step.value !== undefined || performance.now() - start >= BATCH_DURATION) {
      yield step.value;
      start = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}

/** Ends a computation at its current step and runs its `finally` blocks. */
export function endEarly(steps: Steps<unknown>): void {
  steps.return(undefined);
}
