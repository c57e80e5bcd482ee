import process from 'node:process';

export const MEBIBYTE = 2 ** 20;

/** The value below which a share of the values lies; 0 without any. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Memory in use in MiB; after a collection, if the process was started with --expose-gc. */
export function memoryNow(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MEBIBYTE;
}
