import { GatewayOpcodes } from 'discord-api-types/v10';
import { z } from 'zod';
import { checkEvent, firstIssue } from './schemas/events.ts';

/** A gateway payload (events/gateway-events#payload-structure). */
export interface Payload {
  readonly op: GatewayOpcodes;
  readonly d?: unknown;
  /** Sequence number; op 0 only. */
  readonly s?: number | null;
  /** Event name; op 0 only. */
  readonly t?: string | null;
}

const unnumbered = { s: z.null(), t: z.null() };

/** events/gateway-events#payload-structure, and the section on each event */
const envelope = z.discriminatedUnion('op', [
  z.object({ op: z.literal(GatewayOpcodes.Dispatch), s: z.int().min(1), t: z.string() }),
  z.object({
    op: z.literal(GatewayOpcodes.Hello),
    d: z.strictObject({ heartbeat_interval: z.int().positive() }),
    ...unnumbered,
  }),
  z.object({ op: z.literal(GatewayOpcodes.InvalidSession), d: z.boolean(), ...unnumbered }),
  z.object({
    op: z.literal([
      GatewayOpcodes.Heartbeat,
      GatewayOpcodes.Reconnect,
      GatewayOpcodes.HeartbeatAck,
    ]),
    d: z.null(),
    ...unnumbered,
  }),
]);

/** Serializes a payload. Throws if Discord would not send it. */
export function encodePayload({ op, d = null, s = null, t = null }: Payload): string {
  const sent = { op, d, s, t };
  const problem = firstIssue(`op ${op}`, envelope, sent) ?? (t === null ? null : checkEvent(t, d));
  if (problem !== null) throw new Error(`not a Discord payload: ${problem}`);
  return JSON.stringify(sent);
}
