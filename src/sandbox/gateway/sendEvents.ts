import { GatewayCloseCodes, GatewayOpcodes, PresenceUpdateStatus } from 'discord-api-types/v10';
import { z } from 'zod';
import { snowflake } from './schemas/fields.ts';

/** A payload sent by a client (events/gateway-events#send-events). */
export type SendEvent = z.infer<typeof sendEvent>;
/** Data of IDENTIFY (events/gateway-events#identify-identify-structure). */
export type Identify = z.infer<typeof identify>;
/** Data of RESUME (events/gateway-events#resume-resume-structure). */
export type Resume = z.infer<typeof resume>;

/** A parsed client payload, or the close code for an invalid one. */
export type ParsedEvent =
  | { readonly ok: true; readonly event: SendEvent }
  | { readonly ok: false; readonly code: GatewayCloseCodes };

/** Maximum size of a client payload (events/gateway#sending-events). Unit: bytes. */
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
 * Parses a client payload. Oversized or malformed payloads close with 4002, unknown opcodes and
 * invalid data with 4001 (topics/opcodes-and-status-codes#gateway-gateway-close-event-codes).
 */
export function parseSendEvent(bytes: Buffer): ParsedEvent {
  if (bytes.length > MAX_PAYLOAD) return { ok: false, code: GatewayCloseCodes.DecodeError };
  const payload = envelope.safeParse(parseJson(bytes.toString()));
  if (!payload.success) return { ok: false, code: GatewayCloseCodes.DecodeError };
  const event = sendEvent.safeParse(payload.data);
  if (!event.success) return { ok: false, code: GatewayCloseCodes.UnknownOpcode };
  return { ok: true, event: event.data };
}

/** Returns undefined, which no JSON text yields, if the text is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
