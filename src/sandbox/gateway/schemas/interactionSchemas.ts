import {
  EntitlementResponseSchema,
  GuildMemberResponseSchema,
  MessageResponseSchema,
  UserResponseSchema,
} from 'discord-api-spec/zod';
import { InteractionContextType, InteractionType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { $ZodType } from 'zod/v4/core';
import { autocomplete, command } from './commandData.ts';
import { component, modal } from './componentData.ts';
import { absent, locale, permissions, snowflake } from './fields.ts';

/**
 * Fields of every interaction (receiving-and-responding#interaction-object-interaction-structure).
 */
const common = z
  .object({
    id: snowflake,
    application_id: snowflake,
    token: z.string().min(1),
    version: z.literal(1),
    channel: z.object({ id: snowflake, type: z.int() }),
    channel_id: snowflake,
    app_permissions: permissions,
    locale,
    entitlements: z.array(EntitlementResponseSchema),
    attachment_size_limit: z.int().positive(),
  })
  .refine(({ channel, channel_id }) => channel.id === channel_id, {
    path: ['channel_id'],
    error: 'does not match channel.id',
  });

/**
 * Fields that depend on the context
 * (receiving-and-responding#interaction-object-authorizing-integration-owners-object).
 */
const place = z.discriminatedUnion('context', [
  z
    .object({
      context: z.literal(InteractionContextType.Guild),
      guild_id: snowflake,
      guild: z.object({ id: snowflake, locale, features: z.array(z.string()) }).optional(),
      guild_locale: locale,
      member: z.intersection(GuildMemberResponseSchema, z.object({ permissions })),
      user: absent,
      authorizing_integration_owners: z.strictObject({
        0: snowflake.optional(),
        1: snowflake.optional(),
      }),
    })
    .refine(
      ({ guild_id, authorizing_integration_owners: { 0: owner = guild_id } }) => owner === guild_id,
      { path: ['authorizing_integration_owners', '0'], error: 'does not match guild_id' },
    ),
  z.object({
    context: z.literal(InteractionContextType.BotDM),
    guild_id: absent,
    guild_locale: absent,
    member: absent,
    user: UserResponseSchema,
    authorizing_integration_owners: z.strictObject({
      0: z.literal('0').optional(),
      1: snowflake.optional(),
    }),
  }),
  z.object({
    context: z.literal(InteractionContextType.PrivateChannel),
    guild_id: absent,
    guild_locale: absent,
    member: absent,
    user: UserResponseSchema,
    authorizing_integration_owners: z.strictObject({ 1: snowflake }),
  }),
]);

/** receiving-and-responding#interaction-object-interaction-data */
const kind = z.discriminatedUnion('type', [
  z.object({
    type: z.literal(InteractionType.ApplicationCommand),
    data: command,
    message: absent,
  }),
  z.object({
    type: z.literal(InteractionType.MessageComponent),
    data: component,
    message: MessageResponseSchema,
  }),
  z.object({
    type: z.literal(InteractionType.ApplicationCommandAutocomplete),
    data: autocomplete,
    message: absent,
  }),
  z.object({
    type: z.literal(InteractionType.ModalSubmit),
    data: modal,
    message: z.optional(MessageResponseSchema),
  }),
]);

/** Schemas of an interaction sent over the gateway; every one of them must accept it. */
export const INTERACTION_SCHEMAS: readonly $ZodType[] = [common, place, kind];
