/** Shard id and number of shards (events/gateway#sharding). */
export type Shard = readonly [id: number, count: number];

/** How Discord wants a bot to connect (events/gateway#get-gateway-bot). */
export interface Sharding {
  /** Recommended number of shards. */
  readonly shards: number;
  /**
   * Number of rate limit keys: a shard's is its id modulo this, and shards with different keys may
   * identify at the same time (events/gateway#sharding-max-concurrency).
   */
  readonly maxConcurrency: number;
}

/**
 * Tells whether a shard receives the events of a guild, or with null those without a guild
 * (events/gateway#sharding-sharding-formula).
 */
export function isOnShard([id, count]: Shard, guildId: string | null): boolean {
  if (guildId === null) return id === 0;
  return (BigInt(guildId) >> 22n) % BigInt(count) === BigInt(id);
}
