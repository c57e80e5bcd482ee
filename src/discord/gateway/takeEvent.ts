import { GatewayDispatchEvents } from 'discord.js';
import { z } from 'zod';
import type { Answerable } from '../delivery/interactionResponder.ts';
import { type Interaction, readInteraction } from '../payloads/readInteraction.ts';
import { type PostedMessage, readMessage } from '../payloads/readMessage.ts';
import { withoutNulls } from '../payloads/withoutNulls.ts';

/** Something to answer, or what is known of it where it cannot be read. */
export type GatewayEvent =
  | { readonly kind: 'interaction'; readonly interaction: Interaction }
  | { readonly kind: 'message'; readonly message: PostedMessage }
  | {
      readonly kind: 'unreadable';
      /** The kind and id that Discord gives it; null where it gives none. */
      readonly about: {
        readonly event: string;
        readonly id: string | null;
        readonly type: number | null;
      };
      /** What it takes to answer an interaction; null for a message. */
      readonly answerable: Answerable | null;
    };

const packet = z.object({
  t: z.enum([GatewayDispatchEvents.InteractionCreate, GatewayDispatchEvents.MessageCreate]),
  d: z.unknown(),
});

const outline = z.object({
  id: z.string().nullable().catch(null),
  type: z.int().nullable().catch(null),
});
const answerable = z
  .object({ id: z.string(), token: z.string(), application_id: z.string() })
  .transform(({ id, token, application_id: applicationId }) => ({ id, token, applicationId }));

/** Who did something in a server: the author of a message, or the user within the member. */
const seat = z
  .object({
    guild_id: z.string(),
    author: z.object({ id: z.string() }).optional(),
    member: z.object({
      user: z.object({ id: z.string() }).optional(),
      roles: z.array(z.string()).default([]),
      communication_disabled_until: z.string().optional(),
    }),
  })
  .transform(({ guild_id, author, member: { user = author, ...member } }) => ({
    guild_id,
    user,
    communication_disabled_until: null,
    ...member,
  }));

/**
 * Reads an interaction or a message from a packet of the gateway; null for any other packet. The
 * packet becomes an update of the member, which is all that discord.js has to learn from it:
 * discord.js throws on many fields that are null.
 */
export function takeEvent(raw: unknown): GatewayEvent | null {
  const { data } = packet.safeParse(raw);
  if (data === undefined || typeof raw !== 'object') return null;
  const member = seat.safeParse(withoutNulls(data.d)).data;
  const update = { t: GatewayDispatchEvents.GuildMemberUpdate, d: member };
  Object.assign(raw ?? {}, member?.user === undefined ? { t: null, d: null } : update);
  return readEvent(data.t, data.d);
}

function readEvent(event: z.infer<typeof packet>['t'], payload: unknown): GatewayEvent {
  if (event === GatewayDispatchEvents.InteractionCreate) {
    const interaction = readInteraction(payload);
    if (interaction !== null) return { kind: 'interaction', interaction };
  } else {
    const message = readMessage(payload);
    if (message !== null) return { kind: 'message', message };
  }
  const { id = null, type = null } = outline.safeParse(payload).data ?? {};
  return {
    kind: 'unreadable',
    about: { event, id, type },
    answerable: answerable.safeParse(payload).data ?? null,
  };
}
