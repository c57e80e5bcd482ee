/** Foretells from earlier answers whether the next may keep its asker waiting. */
export interface Pace {
  readonly mayBeSlow: (name: string, passages: number) => boolean;
  /** Runs `work` and remembers how long it took. */
  readonly measure: <Result>(name: string, work: () => Result) => Result;
}

/** How many of the latest answers of a kind are looked back on. */
const REMEMBERED = 20;
/** What an answer takes that nothing is known of. Unit: milliseconds for each passage indexed. */
const FIRST_GUESS = 0.25;

/** Counts answers as slow that may take over `slowAfter` milliseconds. */
export function createPace(slowAfter: number): Pace {
  const durations = new Map<string, number[]>();
  return {
    mayBeSlow: (name, passages) => {
      const known = durations.get(name);
      return (known ? Math.max(...known) : passages * FIRST_GUESS) >= slowAfter;
    },
    measure: (name, work) => {
      const start = performance.now();
      const result = work();
      const known = [...(durations.get(name) ?? []), performance.now() - start];
      durations.set(name, known.slice(-REMEMBERED));
      return result;
    },
  };
}
