/** Minimum time between yields. Unit: milliseconds. */
const BATCH_DURATION = 5;

/** Runs all steps of a generator at once and returns its result. */
export function drain<Result>(steps: Generator<unknown, Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Batches the steps of a generator: yields about every 5 milliseconds, and after any longer step. */
export function* batchSteps<Result>(
  steps: Generator<undefined, Result>,
): Generator<undefined, Result> {
  let start = performance.now();
  let step = steps.next();
  while (step.done !== true) {
    if (performance.now() - start >= BATCH_DURATION) {
      yield;
      start = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}
