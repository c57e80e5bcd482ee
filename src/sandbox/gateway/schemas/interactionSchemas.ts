import {
  BasicGuildMemberResponseSchema,
  EntitlementResponseSchema,
  GuildMemberResponseSchema,
  GuildRoleResponseSchema,
  MessageAttachmentResponseSchema,
  MessageResponseSchema,
  UserResponseSchema,
} from 'discord-api-spec/zod';
import {
  ApplicationCommandType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  Locale,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { $ZodType } from 'zod/v4/core';
import { snowflake } from './snowflake.ts';

/** An option of a command as it was filled in, or a sub-command with its own. */
interface Option {
  readonly focused?: true | undefined;
  readonly value?: unknown;
  readonly options?: readonly Option[] | undefined;
}

const permissions = z.string().regex(/^\d+$/);
const locale = z.enum(Locale);
const customId = z.string().min(1).max(100);
const componentId = z.int32();
const absent = z.undefined().optional();

/** What every interaction has (receiving-and-responding#interaction-object-interaction-structure). */
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
    error: 'is not that of the channel',
  });

/** receiving-and-responding#interaction-object-resolved-data-structure */
const resolved = z.object({
  users: z.record(snowflake, UserResponseSchema).optional(),
  members: z
    .record(
      snowflake,
      z.intersection(BasicGuildMemberResponseSchema, z.object({ permissions, user: absent })),
    )
    .optional(),
  roles: z.record(snowflake, GuildRoleResponseSchema).optional(),
  channels: z
    .record(
      snowflake,
      z.object({
        id: snowflake,
        type: z.int(),
        permissions,
        app_permissions: permissions.optional(),
      }),
    )
    .optional(),
  messages: z.record(snowflake, MessageResponseSchema).optional(),
  attachments: z.record(snowflake, MessageAttachmentResponseSchema).optional(),
});

/** Where it comes from (receiving-and-responding#interaction-object-authorizing-integration-owners-object). */
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
      { path: ['authorizing_integration_owners', '0'], error: 'is not the server' },
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

/** Options as sent with a command. */
const chosenOptions = optionsOf({ integer: z.int(), number: z.number(), focused: absent });

/** Options while one of them is being typed: partial, and numbers may be any text (application-commands#autocomplete). */
const typedOptions = optionsOf({
  integer: z.union([z.int(), z.string()]),
  number: z.union([z.number(), z.string()]),
  focused: z.literal(true).optional(),
});

/** receiving-and-responding#interaction-object-application-command-data-structure */
const commandData = { id: snowflake, name: z.string(), guild_id: snowflake.optional() };

const slashCommand = {
  ...commandData,
  type: z.literal(ApplicationCommandType.ChatInput),
  resolved: resolved.optional(),
  target_id: absent,
};

const command = z.discriminatedUnion('type', [
  z.object({ ...slashCommand, options: chosenOptions.optional() }),
  z
    .object({
      ...commandData,
      type: z.literal(ApplicationCommandType.User),
      target_id: snowflake,
      resolved: resolved.required({ users: true }),
    })
    .refine(({ target_id, resolved: { users } }) => Object.hasOwn(users, target_id), {
      path: ['resolved', 'users'],
      error: 'has not the target',
    }),
  z
    .object({
      ...commandData,
      type: z.literal(ApplicationCommandType.Message),
      target_id: snowflake,
      resolved: resolved.required({ messages: true }),
    })
    .refine(({ target_id, resolved: { messages } }) => Object.hasOwn(messages, target_id), {
      path: ['resolved', 'messages'],
      error: 'has not the target',
    }),
]);

const autocomplete = z.object({
  ...slashCommand,
  options: typedOptions.refine(
    options => {
      const focused = allOptions(options).filter(option => option.focused);
      return focused.length === 1 && typeof focused[0]?.value === 'string';
    },
    { error: 'has not one focused option with a text' },
  ),
});

/** The selects whose values are ids (components/reference#component-object-component-types). */
const ENTITY_SELECTS = [
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
] as const;

/** receiving-and-responding#interaction-object-message-component-data-structure */
const component = z.discriminatedUnion('component_type', [
  z.object({
    component_type: z.literal(ComponentType.Button),
    id: componentId.optional(),
    custom_id: customId,
    values: absent,
  }),
  z.object({
    component_type: z.literal(ComponentType.StringSelect),
    id: componentId.optional(),
    custom_id: customId,
    values: z.array(z.string()),
  }),
  z.object({
    component_type: z.literal(ENTITY_SELECTS),
    id: componentId.optional(),
    custom_id: customId,
    values: z.array(snowflake),
    resolved,
  }),
]);

/** What stands in a label of a submitted modal (components/reference#label-label-interaction-response-structure). */
const field = z.discriminatedUnion('type', [
  fieldOf(ComponentType.TextInput, { value: z.string() }),
  fieldOf(ComponentType.StringSelect, { values: z.array(z.string()) }),
  fieldOf(ComponentType.UserSelect, { values: z.array(snowflake) }),
  fieldOf(ComponentType.RoleSelect, { values: z.array(snowflake) }),
  fieldOf(ComponentType.MentionableSelect, { values: z.array(snowflake) }),
  fieldOf(ComponentType.ChannelSelect, { values: z.array(snowflake) }),
  fieldOf(ComponentType.FileUpload, { values: z.array(snowflake) }),
  fieldOf(ComponentType.RadioGroup, { value: z.string().nullable() }),
  fieldOf(ComponentType.CheckboxGroup, { values: z.array(z.string()) }),
  fieldOf(ComponentType.Checkbox, { value: z.boolean() }),
]);

/** receiving-and-responding#interaction-object-modal-submit-data-structure */
const modal = z.object({
  custom_id: customId,
  components: z.array(
    z.discriminatedUnion('type', [
      z.object({ type: z.literal(ComponentType.Label), id: componentId, component: field }),
      z.object({
        type: z.literal(ComponentType.ActionRow),
        id: componentId,
        components: z.array(fieldOf(ComponentType.TextInput, { value: z.string() })),
      }),
      z.object({ type: z.literal(ComponentType.TextDisplay), id: componentId }),
    ]),
  ),
  resolved: resolved.optional(),
});

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

/** The schemas that an interaction sent over the gateway fits, each telling of a part of it. */
export const INTERACTION_SCHEMAS: readonly $ZodType[] = [common, place, kind];

/** receiving-and-responding#interaction-object-application-command-interaction-data-option-structure */
function optionsOf<Integer extends $ZodType, Num extends $ZodType, Focused extends $ZodType>({
  integer,
  number,
  focused,
}: {
  readonly integer: Integer;
  readonly number: Num;
  readonly focused: Focused;
}) {
  const name = z.string();
  const parameters = [
    z.strictObject({ name, type: z.literal(OptionType.String), value: z.string(), focused }),
    z.strictObject({ name, type: z.literal(OptionType.Integer), value: integer, focused }),
    z.strictObject({ name, type: z.literal(OptionType.Number), value: number, focused }),
    z.strictObject({ name, type: z.literal(OptionType.Boolean), value: z.boolean() }),
    z.strictObject({
      name,
      type: z.literal([
        OptionType.User,
        OptionType.Channel,
        OptionType.Role,
        OptionType.Mentionable,
        OptionType.Attachment,
      ]),
      value: snowflake,
    }),
  ] as const;
  const subcommand = z.strictObject({
    name,
    type: z.literal(OptionType.Subcommand),
    options: z.array(z.discriminatedUnion('type', parameters)).optional(),
  });
  const group = z.strictObject({
    name,
    type: z.literal(OptionType.SubcommandGroup),
    options: z.array(subcommand).length(1),
  });
  return z.array(z.discriminatedUnion('type', [...parameters, subcommand, group]));
}

function allOptions(options: readonly Option[]): Option[] {
  return options.flatMap(option => [option, ...allOptions(option.options ?? [])]);
}

function fieldOf<Type extends ComponentType, Shape extends z.ZodRawShape>(
  type: Type,
  shape: Shape,
) {
  return z.object({ type: z.literal(type), id: componentId, custom_id: customId, ...shape });
}
