import { GatewayCloseCodes, GatewayOpcodes, PresenceUpdateStatus } from 'discord-api-types/v10';
import { z } from 'zod';
import { snowflake } from './schemas/fields.ts';

/** What a client sends (events/gateway-events#send-events). */
export type SendEvent = z.infer<typeof sendEvent>;
/** The data of IDENTIFY (events/gateway-events#identify-identify-structure). */
export type Identify = z.infer<typeof identify>;
/** The data of RESUME (events/gateway-events#resume-resume-structure). */
export type Resume = z.infer<typeof resume>;

/** What a client sent, or the code with which Discord closes the connection for it. */
export type ReadEvent =
  | { readonly ok: true; readonly event: SendEvent }
  | { readonly ok: false; readonly code: GatewayCloseCodes };

/** The longest payload that a client may send (events/gateway#sending-events). Unit: bytes. */
const MAX_PAYLOAD = 4096;

/** events/gateway-events#update-presence-gateway-presence-update-structure */
const presence = z.object({
  since: z.int().nullable(),
  activities: z.array(z.object({ name: z.string(), type: z.int() })),
  status: z.enum(PresenceUpdateStatus),
  afk: z.boolean(),
});

const identify = z.object({
  token: z.string(),
  properties: z.record(z.string(), z.unknown()),
  compress: z.boolean().optional(),
  large_threshold: z.int().min(50).max(250).optional(),
  shard: z.tuple([z.int(), z.int()]).optional(),
  presence: presence.optional(),
  intents: z.int(),
});

const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

/** events/gateway-events#request-guild-members-request-guild-members-structure */
const requestGuildMembers = z
  .object({
    guild_id: snowflake,
    query: z.string().optional(),
    limit: z.int().min(0).optional(),
    presences: z.boolean().optional(),
    user_ids: z.union([snowflake, z.array(snowflake)]).optional(),
    nonce: z.string().optional(),
  })
  .refine(({ query, limit, user_ids }) =>
    query === undefined ? user_ids !== undefined : limit !== undefined,
  );

const sendEvent = z.discriminatedUnion('op', [
  z.object({ op: z.literal(GatewayOpcodes.Heartbeat), d: z.int().nullable() }),
  z.object({ op: z.literal(GatewayOpcodes.Identify), d: identify }),
  z.object({ op: z.literal(GatewayOpcodes.Resume), d: resume }),
  z.object({ op: z.literal(GatewayOpcodes.PresenceUpdate), d: presence }),
  z.object({
    op: z.literal(GatewayOpcodes.VoiceStateUpdate),
    /** events/gateway-events#update-voice-state-gateway-voice-state-update-structure */
    d: z.object({
      guild_id: snowflake,
      channel_id: snowflake.nullable(),
      self_mute: z.boolean(),
      self_deaf: z.boolean(),
    }),
  }),
  z.object({ op: z.literal(GatewayOpcodes.RequestGuildMembers), d: requestGuildMembers }),
  z.object({
    op: z.literal(GatewayOpcodes.RequestSoundboardSounds),
    d: z.object({ guild_ids: z.array(snowflake) }),
  }),
  z.object({
    op: z.literal(GatewayOpcodes.RequestChannelInfo),
    d: z.object({ guild_id: snowflake, fields: z.array(z.string()) }),
  }),
]);

const envelope = z.object({ op: z.int(), d: z.unknown() });

/**
 * Reads what a client sent: too long or no payload at all is 4002, an opcode that no client sends or
 * data that does not fit the opcode 4001 (topics/opcodes-and-status-codes#gateway-gateway-close-event-codes).
 */
export function readSendEvent(bytes: Buffer): ReadEvent {
  if (bytes.length > MAX_PAYLOAD) return { ok: false, code: GatewayCloseCodes.DecodeError };
  const payload = envelope.safeParse(parseJson(bytes.toString()));
  if (!payload.success) return { ok: false, code: GatewayCloseCodes.DecodeError };
  const event = sendEvent.safeParse(payload.data);
  if (!event.success) return { ok: false, code: GatewayCloseCodes.UnknownOpcode };
  return { ok: true, event: event.data };
}

/** Undefined, which no JSON text holds, when it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
