import process from 'node:process';

/** Processor time of all threads that some work takes, in milliseconds, with its result. */
export async function processorTime<Result>(
  work: () => Promise<Result>,
): Promise<[number, Result]> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return [(user + system) / 1000, result];
}

/** The middle one of some values, the upper one of two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
