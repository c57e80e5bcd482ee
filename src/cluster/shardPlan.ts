import type { Session } from './session.ts';

/** How Discord wants the bot to connect (events/gateway#get-gateway-bot). */
export interface Advice {
  /** Recommended number of shards. */
  readonly shards: number;
  /** Number of shards that may identify at once. */
  readonly maxConcurrency: number;
}

/** The number of shards that all processes use, and how many consecutive ones a process leases together. */
export interface ShardPlan {
  readonly shards: number;
  readonly rangeSize: number;
}

/** A range of shards out of `count`. */
export interface ShardRange {
  readonly ids: readonly number[];
  readonly count: number;
}

/**
 * How far Discord's recommendation may outgrow the plan. It recommends a shard per 1,000 servers, and allows 2,500
 * (events/gateway#sharding).
 */
const MAX_GROWTH = 2;

/**
 * The plan of the cluster, for a process that starts. It is made from Discord's advice and then stays the same, so
 * that a process that is restarted joins the others; when it no longer suits, the first process that starts replaces
 * it. Until the others are restarted too, both numbers of shards are served.
 */
export async function agreeOnPlan(session: Session, advice: Advice): Promise<ShardPlan> {
  for (;;) {
    const stored = await readPlan(session);
    if (stored !== null && !isOutgrown(stored, advice)) return stored;
    const { shards, maxConcurrency } = advice;
    // Does nothing if another process was faster.
    await session.query(
      `INSERT INTO shard_plan (id, shards, range_size) VALUES (1, $1, $2)
      ON CONFLICT (id) DO UPDATE SET shards = $1, range_size = $2 WHERE shard_plan.shards = $3`,
      [shards, maxConcurrency, stored?.shards ?? null],
    );
  }
}

/**
 * Whether a plan no longer suits Discord's advice: with too few shards, sessions are refused (4011); a very large
 * bot needs a multiple of what Discord recommends (events/gateway#sharding-for-very-large-bots).
 */
export function isOutgrown({ shards }: ShardPlan, advice: Advice): boolean {
  if (advice.shards >= MAX_GROWTH * shards) return true;
  return advice.maxConcurrency > 1 && shards % advice.shards !== 0;
}

/** The ranges of a plan. The shards of one have different rate limit keys, so that they identify at the same time. */
export function rangesOf({ shards, rangeSize }: ShardPlan): readonly ShardRange[] {
  return Array.from({ length: Math.ceil(shards / rangeSize) }, (_, range) => {
    const first = range * rangeSize;
    const size = Math.min(rangeSize, shards - first);
    return { ids: Array.from({ length: size }, (_, at) => first + at), count: shards };
  });
}

async function readPlan(session: Session): Promise<ShardPlan | null> {
  const { rows } = await session.query<ShardPlan>(
    'SELECT shards, range_size AS "rangeSize" FROM shard_plan',
  );
  return rows[0] ?? null;
}
