/** Shard id and number of shards (events/gateway#sharding). */
export type Shard = readonly [id: number, count: number];

/**
 * Tells whether a shard receives the events of a guild, or with null those without a guild
 * (events/gateway#sharding-sharding-formula).
 */
export function isOnShard([id, count]: Shard, guildId: string | null): boolean {
  if (guildId === null) return id === 0;
  return (BigInt(guildId) >> 22n) % BigInt(count) === BigInt(id);
}
