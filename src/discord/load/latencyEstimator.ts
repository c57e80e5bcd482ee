import { type Clock, systemClock } from './clock.ts';
import { endEarly, type Steps } from './queue.ts';

/** Foretells from earlier answers how long the next may take. */
export interface Pace {
  /** The longest that an answer of a kind is likely to take. Unit: milliseconds. */
  readonly expected: (name: string, passages: number) => number;
  /** Remembers how long all steps of work took, without what happens between them. */
  readonly measure: <Result>(name: string, work: Steps<Result>) => Steps<Result>;
}

/** How many of the latest answers of a kind are looked back on. */
const REMEMBERED = 20;
/** What an answer takes that nothing is known of. Unit: milliseconds for each passage indexed. */
const FIRST_GUESS = 0.25;

/** Makes a pace that has seen no answer yet. */
export function createPace(clock: Pick<Clock, 'now'> = systemClock): Pace {
  const durations = new Map<string, number[]>();
  return {
    expected: (name, passages) => {
      const known = durations.get(name);
      return known ? Math.max(...known) : passages * FIRST_GUESS;
    },
    *measure(name, work) {
      let duration = 0;
      const next = () => {
        const start = clock.now();
        const step = work.next();
        duration += clock.now() - start;
        return step;
      };
      try {
        let step = next();
        for (; step.done !== true; step = next()) yield;
        const known = [...(durations.get(name) ?? []), duration];
        durations.set(name, known.slice(-REMEMBERED));
        return step.value;
      } finally {
        endEarly(work);
      }
    },
  };
}
