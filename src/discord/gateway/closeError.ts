import { GatewayCloseCodes } from 'discord.js';
import { BAD_TOKEN, StartError } from './startError.ts';

/** Reasons for close codes after which reconnecting is useless (topics/opcodes-and-status-codes#gateway). */
const FATAL: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, BAD_TOKEN],
  [GatewayCloseCodes.InvalidShard, 'Discord refuses the shard: run one copy of Footnote per token'],
  [
    GatewayCloseCodes.InvalidAPIVersion,
    'Discord no longer supports this version of its API: update Footnote',
  ],
  [GatewayCloseCodes.InvalidIntents, 'Discord does not know an intent: update Footnote'],
  [
    GatewayCloseCodes.DisallowedIntents,
    'Discord does not allow an intent: switch on the Message Content Intent (Developer Portal, your application, Bot, Privileged Gateway Intents), or unset MESSAGE_CONTENT',
  ],
]);

// Widened to number, as the codes of a close.
const SHARDING_REQUIRED: number = GatewayCloseCodes.ShardingRequired;
const TOO_FEW_SHARDS =
  'Discord requires more shards for so many servers: restart Footnote, which starts as many as Discord recommends';

/** Error for a close code after which discord.js does not reconnect. */
export function closeError(code: number): StartError {
  const reason = FATAL.get(code);
  if (reason !== undefined) return new StartError(reason, { remedy: 'person' });
  if (code === SHARDING_REQUIRED) return new StartError(TOO_FEW_SHARDS, { remedy: 'wait' });
  const unknown = `Discord closed the connection with code ${code} and accepts no reconnect: try again later`;
  return new StartError(unknown, { remedy: 'wait' });
}
