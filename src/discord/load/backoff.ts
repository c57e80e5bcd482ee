/** Bounds of an exponential backoff. Unit: milliseconds. */
export interface BackoffLimits {
  readonly first: number;
  readonly max: number;
}

/** Delay in milliseconds after `failures` earlier failures (0 or more): `first`, doubling up to `max`. */
export function backoff(failures: number, { first, max }: BackoffLimits): number {
  return Math.min(first * 2 ** failures, max);
}
