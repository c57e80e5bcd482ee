/** Foretells from earlier answers how long the next may take. */
export interface Pace {
  /** The longest that an answer of a kind is likely to take. Unit: milliseconds. */
  readonly expected: (name: string, passages: number) => number;
  /** Runs `work` and remembers how long it took. */
  readonly measure: <Result>(name: string, work: () => Result) => Result;
}

/** How many of the latest answers of a kind are looked back on. */
const REMEMBERED = 20;
/** What an answer takes that nothing is known of. Unit: milliseconds for each passage indexed. */
const FIRST_GUESS = 0.25;

/** Makes a pace that has seen no answer yet. */
export function createPace(): Pace {
  const durations = new Map<string, number[]>();
  return {
    expected: (name, passages) => {
      const known = durations.get(name);
      return known ? Math.max(...known) : passages * FIRST_GUESS;
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
