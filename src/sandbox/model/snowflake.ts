/** Start of snowflake time, 2015-01-01. Unit: milliseconds since 1970. */
const DISCORD_EPOCH = 1_420_070_400_000;
/** Gap between ids: a guild's id minus one stands for all of its channels and must stay free. */
const STEP = 2n;

/** Creates a generator of increasing ids that encode the time (reference#snowflakes). */
export function createSnowflakeGenerator(now: () => number): () => string {
  let last = 0n;
  return () => {
    const first = BigInt(Math.floor(now()) - DISCORD_EPOCH) << 22n;
    last = first > last ? first : last + STEP;
    return last.toString();
  };
}

/** Creation time of an id. Unit: milliseconds since 1970. */
export function snowflakeTime(id: string): number {
  return Number(BigInt(id) >> 22n) + DISCORD_EPOCH;
}
