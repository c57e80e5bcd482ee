import { GatewayCloseCodes, GatewayIntentBits } from 'discord-api-types/v10';
import type { Identify } from './sendEvents.ts';
import { isOnShard, type Shard } from './shard.ts';

/** State that IDENTIFY is checked against. */
export interface IdentifyContext {
  readonly token: string;
  /** Privileged intents enabled for the application. */
  readonly enabledIntents: number;
  readonly guildIds: readonly string[];
}

/** Maximum guilds per session (events/gateway#sharding). */
const MAX_GUILDS = 2500;

/** events/gateway#list-of-intents */
const INTENTS = Object.values(GatewayIntentBits)
  .filter(bit => typeof bit === 'number')
  .reduce((bits, bit) => bits | bit, 0);

/** events/gateway#privileged-intents */
const PRIVILEGED_INTENTS =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent;

/** Returns the close code for a bad IDENTIFY, or null if it is accepted. */
export function checkIdentify(
  { token, shard = [0, 1], intents }: Identify,
  context: IdentifyContext,
): GatewayCloseCodes | null {
  if (token !== context.token) return GatewayCloseCodes.AuthenticationFailed;
  if (!isShard(shard)) return GatewayCloseCodes.InvalidShard;
  if (!areIntents(intents)) return GatewayCloseCodes.InvalidIntents;
  if ((intents & PRIVILEGED_INTENTS & ~context.enabledIntents) !== 0) {
    return GatewayCloseCodes.DisallowedIntents;
  }
  const guilds = context.guildIds.filter(guildId => isOnShard(shard, guildId));
  return guilds.length > MAX_GUILDS ? GatewayCloseCodes.ShardingRequired : null;
}

function isShard([id, count]: Shard): boolean {
  return id >= 0 && id < count;
}

/** Compares the size as well, since bitwise operators drop bits above 32. */
function areIntents(intents: number): boolean {
  return intents >= 0 && intents <= INTENTS && (intents & ~INTENTS) === 0;
}
