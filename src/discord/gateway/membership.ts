import { GatewayDispatchEvents } from 'discord.js';
import { z } from 'zod';

/**
 * A change of the servers that the bot is in. Discord lists the servers of a shard, those with an outage
 * included, whenever the shard starts a session; an outage is no change.
 */
export type Membership =
  | { readonly kind: 'joined' | 'left'; readonly guildId: string }
  | { readonly kind: 'listed'; readonly guildIds: readonly string[]; readonly shard: Shard };

/** Some of the bot's servers, by their ids (events/gateway#sharding). */
export interface Shard {
  /** Counted from 0. */
  readonly id: number;
  readonly count: number;
}

const ready = z.object({
  t: z.literal(GatewayDispatchEvents.Ready),
  d: z.object({
    guilds: z.array(z.object({ id: z.string() })),
    shard: z.tuple([z.int(), z.int()]).nullish(),
  }),
});

/** The servers that a gateway packet lists; null for any packet but READY. */
export function readListedGuilds(packet: unknown): Membership | null {
  const { data } = ready.safeParse(packet);
  if (data === undefined) return null;
  const [id, count] = data.d.shard ?? [0, 1];
  return { kind: 'listed', guildIds: data.d.guilds.map(guild => guild.id), shard: { id, count } };
}

/** Whether a server is one of a shard's. */
export function isOnShard(guildId: string, { id, count }: Shard): boolean {
  return (BigInt(guildId) >> 22n) % BigInt(count) === BigInt(id);
}
