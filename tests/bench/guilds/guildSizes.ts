import type { Random } from '../retrieval/random.ts';

const MEDIAN = 20;
/** Spread of the logarithm: the mean is 1.45 times the median, so 5,000 servers have about 150,000 articles. */
const SIGMA = 0.862;

/** Numbers of articles with a long tail: log-normal, but the first server has as many as given. */
export function guildSizes(servers: number, largest: number, random: Random): readonly number[] {
  return Array.from({ length: servers }, (_, server) =>
    server === 0
      ? largest
      : Math.min(largest, Math.max(1, Math.round(MEDIAN * Math.exp(SIGMA * normal(random))))),
  );
}

/** A number with the standard normal distribution (Box and Muller, 1958). */
function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}
