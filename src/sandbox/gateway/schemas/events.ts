import {
  BasicGuildMemberResponseSchema,
  GuildChannelResponseSchema,
  GuildMemberResponseSchema,
  GuildResponseSchema,
  GuildRoleResponseSchema,
  MessageResponseSchema,
  ThreadResponseSchema,
  UserResponseSchema,
} from 'discord-api-spec/zod';
import {
  ApplicationCommandPermissionType,
  MessageFlags,
  MessageReferenceType,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { $ZodType } from 'zod/v4/core';
import { snowflake } from './fields.ts';
import { INTERACTION_SCHEMAS } from './interactionSchemas.ts';

const timestamp = z.iso.datetime();

/** events/gateway-events#ready-ready-event-fields */
const ready = z.object({
  v: z.literal(10),
  user: z.intersection(UserResponseSchema, z.object({ bot: z.literal(true) })),
  guilds: z.array(z.strictObject({ id: snowflake, unavailable: z.literal(true) })),
  session_id: z.string().min(1),
  resume_gateway_url: z.url({ protocol: /^wss?$/ }),
  shard: z.tuple([z.int().min(0), z.int().min(1)]).optional(),
  application: z.object({ id: snowflake, flags: z.int().min(0) }),
});

/** events/gateway-events#guild-create-guild-create-extra-fields */
const guildCreateFields = z.object({
  joined_at: timestamp,
  large: z.boolean(),
  unavailable: z.boolean().optional(),
  member_count: z.int().min(1),
  voice_states: z.array(z.unknown()),
  members: z.array(GuildMemberResponseSchema).min(1),
  channels: z.array(GuildChannelResponseSchema),
  threads: z.array(ThreadResponseSchema),
  presences: z.array(z.unknown()),
  stage_instances: z.array(z.unknown()),
  guild_scheduled_events: z.array(z.unknown()),
  soundboard_sounds: z.array(z.unknown()),
});

/** events/gateway-events#message-create-message-create-extra-fields */
const messageFields = z
  .object({
    flags: z.int(),
    guild_id: snowflake.optional(),
    member: z.optional(BasicGuildMemberResponseSchema),
  })
  .refine(
    ({ flags, guild_id, member }) =>
      (flags & MessageFlags.Ephemeral) === 0 || (guild_id === undefined && member === undefined),
    { path: ['flags'], error: 'an ephemeral message has neither guild_id nor member' },
  );

const CHANNEL = [GuildChannelResponseSchema];

const THREAD = [ThreadResponseSchema];

/** Schemas of each event's data; every one of them must accept it. */
const EVENTS: ReadonlyMap<string, readonly $ZodType[]> = new Map([
  ['READY', [ready]],
  ['RESUMED', [z.object({})]],
  ['GUILD_CREATE', [GuildResponseSchema, guildCreateFields]],
  ['GUILD_UPDATE', [GuildResponseSchema]],
  // events/gateway-events#guild-delete: the guild is unavailable, or the bot has left it.
  ['GUILD_DELETE', [z.strictObject({ id: snowflake, unavailable: z.literal(true).optional() })]],
  // events/gateway-events#guild-role-create
  ['GUILD_ROLE_CREATE', [z.object({ guild_id: snowflake, role: GuildRoleResponseSchema })]],
  ['CHANNEL_CREATE', CHANNEL],
  ['CHANNEL_UPDATE', CHANNEL],
  ['CHANNEL_DELETE', CHANNEL],
  ['THREAD_CREATE', THREAD],
  ['THREAD_UPDATE', THREAD],
  [
    'THREAD_DELETE',
    [z.object({ id: snowflake, guild_id: snowflake, parent_id: snowflake, type: z.int() })],
  ],
  // events/gateway-events#guild-member-update
  ['GUILD_MEMBER_UPDATE', [GuildMemberResponseSchema, z.object({ guild_id: snowflake })]],
  ['MESSAGE_CREATE', [MessageResponseSchema, messageFields]],
  // events/gateway-events#message-update
  ['MESSAGE_UPDATE', [MessageResponseSchema, messageFields, z.object({ tts: z.literal(false) })]],
  // events/gateway-events#channel-pins-update
  [
    'CHANNEL_PINS_UPDATE',
    [
      z.object({
        guild_id: snowflake.optional(),
        channel_id: snowflake,
        last_pin_timestamp: timestamp.nullish(),
      }),
    ],
  ],
  [
    'MESSAGE_DELETE',
    [z.object({ id: snowflake, channel_id: snowflake, guild_id: snowflake.optional() })],
  ],
  // events/gateway-events#application-command-permissions-update
  [
    'APPLICATION_COMMAND_PERMISSIONS_UPDATE',
    [
      z.strictObject({
        id: snowflake,
        application_id: snowflake,
        guild_id: snowflake,
        permissions: z
          .array(
            z.strictObject({
              id: snowflake,
              type: z.enum(ApplicationCommandPermissionType),
              permission: z.boolean(),
            }),
          )
          .max(100),
      }),
    ],
  ],
  ['INTERACTION_CREATE', INTERACTION_SCHEMAS],
]);

/** ISO 8601 time as Discord writes it (reference#iso8601-datetime). */
const OFFSET_TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?)\+00:00$/;

/** Describes what Discord would not send in an event's data; null if it is valid. */
export function checkEvent(name: string, data: unknown): string | null {
  const schemas = EVENTS.get(name);
  if (schemas === undefined) return `${name}: no schema for this event`;
  const sent = asSchemasRead(data);
  for (const schema of schemas) {
    const problem = firstIssue(name, schema, sent);
    if (problem !== null) return problem;
  }
  return null;
}

/** Describes the first issue that a schema reports; null if there is none. */
export function firstIssue(name: string, schema: $ZodType, data: unknown): string | null {
  const [issue] = z.safeParse(schema, data).error?.issues ?? [];
  if (issue === undefined) return null;
  return `${[name, ...issue.path].join('.')}: ${issue.message}`;
}

/**
 * Adapts data to the published schemas, which accept only one form of time and only replies as
 * references (resources/message#message-reference-types also has forwards).
 */
function asSchemasRead(data: unknown): unknown {
  if (typeof data === 'string') return data.replace(OFFSET_TIME, '$1Z');
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map(asSchemasRead);
  const read: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    if (value !== undefined) read[key] = asSchemasRead(value);
  }
  if (read.message_reference !== undefined)
    read.message_reference = asReply(read.message_reference);
  return read;
}

const forwardReference = z.looseObject({ type: z.literal(MessageReferenceType.Forward) });

function asReply(reference: unknown): unknown {
  const { data: forward } = forwardReference.safeParse(reference);
  return forward === undefined ? reference : { ...forward, type: MessageReferenceType.Default };
}
