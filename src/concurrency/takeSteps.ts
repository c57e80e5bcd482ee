import { TimeSlice } from './timeSlice.ts';

interface StepOptions {
  readonly signal?: AbortSignal;
  /** Called each time before other tasks run. */
  readonly onPause?: () => void;
}

/**
 * Runs a generator to its end without blocking the event loop for long.
 *
 * @throws AbortError when the signal aborts.
 */
export async function takeSteps(
  steps: Iterable<undefined>,
  { signal, onPause }: StepOptions = {},
): Promise<void> {
  const slice = new TimeSlice();
  for (const _ of steps) {
    if (!slice.isOver) continue;
    onPause?.();
    await slice.end(signal);
  }
}
