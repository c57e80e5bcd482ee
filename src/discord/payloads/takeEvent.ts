import { GatewayDispatchEvents } from 'discord.js';
import { z } from 'zod';
import {
  type Interaction,
  type InteractionCredentials,
  readInteraction,
} from './readInteraction.ts';
import { type PostedMessage, readMessage } from './readMessage.ts';
import { withoutNulls } from './withoutNulls.ts';

/**
 * An event to answer; `joined` for a server that the bot was added to, `unreadable` if the payload is
 * malformed.
 */
export type GatewayEvent =
  | { readonly kind: 'interaction'; readonly interaction: Interaction }
  | { readonly kind: 'message'; readonly message: PostedMessage }
  | { readonly kind: 'joined'; readonly guildId: string }
  | {
      readonly kind: 'unreadable';
      /** Event name, with the id and type that Discord gives it, if any. */
      readonly about: {
        readonly event: string;
        readonly id: string | null;
        readonly type: number | null;
      };
      /** Null for a message, and for an interaction without them. */
      readonly credentials: InteractionCredentials | null;
    };

const packet = z.object({
  t: z.enum([GatewayDispatchEvents.InteractionCreate, GatewayDispatchEvents.MessageCreate]),
  d: z.unknown(),
});

const outline = z.object({
  id: z.string().nullable().catch(null),
  type: z.int().nullable().catch(null),
});

const credentialsSchema = z
  .object({ id: z.string(), token: z.string(), application_id: z.string() })
  .transform(({ id, token, application_id: applicationId }) => ({ id, token, applicationId }));

/** The member behind an event: the author of a message, or the user of an interaction. */
const memberUpdate = z
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
 * Takes an interaction or a message out of a gateway packet; null for any other packet. Turns the packet
 * into an update of the member, since discord.js needs nothing else of it and throws on many null
 * fields.
 */
export function takeEvent(raw: unknown): GatewayEvent | null {
  const { data } = packet.safeParse(raw);
  if (data === undefined || typeof raw !== 'object') return null;
  const member = memberUpdate.safeParse(withoutNulls(data.d)).data;
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
    credentials: credentialsSchema.safeParse(payload).data ?? null,
  };
}
