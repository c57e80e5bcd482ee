import { GatewayOpcodes } from 'discord-api-types/v10';
import { z } from 'zod';
import { checkEvent, problemIn } from './schemas/events.ts';

/** What the gateway sends (events/gateway-events#payload-structure). */
export interface Payload {
  readonly op: GatewayOpcodes;
  readonly d?: unknown;
  /** The sequence number of the event, with op 0 alone. */
  readonly s?: number | null;
  /** The name of the event, with op 0 alone. */
  readonly t?: string | null;
}

const unnumbered = { s: z.null(), t: z.null() };

/** events/gateway-events#payload-structure, and the page's section on each event */
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

/** The text of a payload; throws when it is none that Discord would send. */
export function encodePayload({ op, d = null, s = null, t = null }: Payload): string {
  const sent = { op, d, s, t };
  const problem = problemIn(`op ${op}`, envelope, sent) ?? (t === null ? null : checkEvent(t, d));
  if (problem !== null) throw new Error(`not a payload of Discord's: ${problem}`);
  return JSON.stringify(sent);
}
