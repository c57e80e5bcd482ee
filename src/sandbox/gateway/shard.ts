/** A session's share of the servers: which shard of how many (events/gateway#sharding). */
export type Shard = readonly [id: number, count: number];

/** Tells whether a shard gets what belongs to a server, or with null to none (events/gateway#sharding-sharding-formula). */
export function isOnShard([id, count]: Shard, guildId: string | null): boolean {
  if (guildId === null) return id === 0;
  return (BigInt(guildId) >> 22n) % BigInt(count) === BigInt(id);
}
