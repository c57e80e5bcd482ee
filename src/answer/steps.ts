/** How long work goes on before others get their turn. Unit: milliseconds. */
const STRETCH = 5;

/** Takes all steps of work and gives its result. */
export function drain<Result>(steps: Generator<unknown, Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Joins the steps of work to stretches of some 5 milliseconds; one that is longer stays alone. */
export function* batchSteps<Result>(
  steps: Generator<undefined, Result>,
): Generator<undefined, Result> {
  let start = performance.now();
  let step = steps.next();
  while (step.done !== true) {
    if (performance.now() - start >= STRETCH) {
      yield;
      start = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}
