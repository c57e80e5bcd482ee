import { type APIEmbed, ApplicationCommandType, ComponentType, InteractionType } from 'discord.js';
import { z } from 'zod';
import type { Row } from '../../render/components/row.ts';

/** An interaction payload after `interactionSchema`. */
export type InteractionPayload = z.infer<typeof interactionSchema>;

/** The data of a command, after `interactionSchema`. */
export type CommandPayload = z.infer<typeof command>;

/** The message of a component, after `interactionSchema`. */
export type SourcePayload = z.infer<typeof source>;

/** An option of a command as it was sent. */
export type SentOption = z.infer<typeof option>;

const snowflake = z.string().regex(/^\d+$/u);
const user = z.object({ id: snowflake });
const permissions = snowflake.transform(BigInt);

/** interactions/receiving-and-responding#interaction-object-interaction-structure */
const common = z.object({
  id: snowflake,
  token: z.string(),
  application_id: snowflake,
  guild_id: snowflake.optional(),
  channel: z
    .object({
      id: snowflake,
      type: z.int().optional(),
      parent_id: snowflake.optional(),
      thread_metadata: z.object({ locked: z.boolean().default(false) }).optional(),
    })
    .optional(),
  channel_id: snowflake.optional(),
  member: z
    .object({
      user: user.optional(),
      roles: z.array(snowflake).default([]),
      permissions: permissions.optional(),
    })
    .optional(),
  user: user.optional(),
  locale: z.string().optional(),
  guild_locale: z.string().optional(),
  app_permissions: permissions.default(0n),
  attachment_size_limit: z.int().positive().optional(),
  authorizing_integration_owners: z
    .object({ 0: snowflake.optional(), 1: snowflake.optional() })
    .default({}),
});

const option = z.object({
  name: z.string(),
  type: z.int(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().default(false),
});

/** By their ids. */
const attachments = z.record(z.string(), z.unknown()).default({});

/** interactions/receiving-and-responding#interaction-object-application-command-data-structure */
const command = z.object({
  id: snowflake,
  name: z.string(),
  type: z.int().default(ApplicationCommandType.ChatInput),
  guild_id: snowflake.optional(),
  // One sub-command with its options, or values.
  options: z.array(option.extend({ options: z.array(option).default([]) })).default([]),
  target_id: snowflake.optional(),
  resolved: z
    .object({ messages: z.record(z.string(), z.unknown()).default({}), attachments })
    .optional(),
});

const field = z.object({
  custom_id: z.string(),
  value: z.unknown().optional(),
  values: z.array(z.string()).default([]),
});

/** Discord returns Footnote's own messages as they were sent, so the schema checks only their outline. */
const source = z.object({
  id: snowflake,
  content: z.string().default(''),
  embeds: z.array(z.custom<APIEmbed>(isObject)).default([]),
  components: z.array(z.unknown()).default([]),
  flags: z.int().default(0),
  message_reference: z.object({ message_id: snowflake.optional() }).optional(),
});

/** An action row of a message, checked only by its type. */
export const rowSchema = z.custom<Row>(
  value => isObject(value) && 'type' in value && value.type === ComponentType.ActionRow,
);

/** Interactions that Footnote handles, with the fields that it uses and without nulls. */
export const interactionSchema = z.discriminatedUnion('type', [
  common.extend({ type: z.literal(InteractionType.ApplicationCommand), data: command }),
  common.extend({ type: z.literal(InteractionType.ApplicationCommandAutocomplete), data: command }),
  common.extend({
    type: z.literal(InteractionType.MessageComponent),
    data: z.object({ custom_id: z.string(), values: z.array(z.string()).default([]) }),
    message: source.optional(),
  }),
  common.extend({
    type: z.literal(InteractionType.ModalSubmit),
    data: z.object({
      custom_id: z.string(),
      components: z
        .array(z.object({ component: field.optional(), components: z.array(field).default([]) }))
        .default([]),
      resolved: z.object({ attachments }).optional(),
    }),
    message: source.optional(),
  }),
]);

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
