/** The first second of 2015, from which snowflakes count. Unit: milliseconds since 1970. */
const DISCORD_EPOCH = 1_420_070_400_000;
/** A server's id less one stands for all of its channels, so no other id may follow directly. */
const STEP = 2n;

/** Makes a source of ids that rise and carry the time (reference#snowflakes). */
export function createSnowflakeGenerator(now: () => number): () => string {
  let last = 0n;
  return () => {
    const first = BigInt(Math.floor(now()) - DISCORD_EPOCH) << 22n;
    last = first > last ? first : last + STEP;
    return last.toString();
  };
}

/** When an id was made. Unit: milliseconds since 1970. */
export function snowflakeTime(id: string): number {
  return Number(BigInt(id) >> 22n) + DISCORD_EPOCH;
}
