import {
  type APIEmbed,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionType,
  MessageFlags,
  SnowflakeUtil,
} from 'discord.js';
import { z } from 'zod';
import type { Message } from '../../render/message.ts';
import type { Row } from '../../render/rows.ts';
import type { Answerable } from '../delivery/interactionResponder.ts';
import { EVERYTHING, type Place } from '../permissions/place.ts';
import { readMessage, type WrittenMessage } from './readMessage.ts';
import { withoutNulls } from './withoutNulls.ts';

/** An interaction, as far as Footnote reads it. */
export interface Interaction extends Answerable {
  readonly place: Place;
  /** Unit: milliseconds since 1970. */
  readonly createdAt: number;
  readonly use: CommandUse | OptionTyping | ComponentUse;
}

/** A command that was sent. */
export interface CommandUse {
  readonly kind: 'command';
  /** The id under which the command is registered. */
  readonly commandId: string;
  /** The server that the command is registered in; null for all. */
  readonly commandGuildId: string | null;
  readonly name: string;
  /** The number of an ApplicationCommandType. */
  readonly type: number;
  readonly options: readonly SentOption[];
  /** The message that the command was used on; null for none. */
  readonly target: WrittenMessage | null;
}

/** An option of a command that is being typed. */
export interface OptionTyping {
  readonly kind: 'typing';
  readonly name: string;
  /** Null where Discord names no option. */
  readonly typed: string | null;
}

/** A button, menu or form that was used. */
export interface ComponentUse {
  readonly kind: 'component';
  readonly customId: string;
  /** The choices in a menu; none for anything else. */
  readonly values: readonly string[];
  /** The texts in a form, by the custom ids of its inputs. */
  readonly fields: Readonly<Record<string, string>>;
  /** The message that carries the component or whose button opened the form; null for none. */
  readonly carrier: Carrier | null;
}

interface Carrier {
  readonly id: string;
  readonly message: Message;
  readonly isPrivate: boolean;
}

/** An option of a command as it was sent. */
export type SentOption = z.infer<typeof option>;

const THREADS: ReadonlySet<number> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

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
  app_permissions: permissions.default(0n),
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

/** interactions/receiving-and-responding#interaction-object-application-command-data-structure */
const command = z.object({
  id: snowflake,
  name: z.string(),
  type: z.int().default(ApplicationCommandType.ChatInput),
  guild_id: snowflake.optional(),
  options: z.array(option).default([]),
  target_id: snowflake.optional(),
  resolved: z.object({ messages: z.record(z.string(), z.unknown()).default({}) }).optional(),
});

const field = z.object({ custom_id: z.string(), value: z.unknown().optional() });

/** Discord gives Footnote's own messages back as they were sent, so just the outlines are checked. */
const carrier = z.object({
  id: snowflake,
  content: z.string().default(''),
  embeds: z.array(z.custom<APIEmbed>(isObject)).default([]),
  components: z.array(z.unknown()).default([]),
  flags: z.int().default(0),
});
const row = z.custom<Row>(
  value => isObject(value) && 'type' in value && value.type === ComponentType.ActionRow,
);

const interaction = z.discriminatedUnion('type', [
  common.extend({ type: z.literal(InteractionType.ApplicationCommand), data: command }),
  common.extend({ type: z.literal(InteractionType.ApplicationCommandAutocomplete), data: command }),
  common.extend({
    type: z.literal(InteractionType.MessageComponent),
    data: z.object({ custom_id: z.string(), values: z.array(z.string()).default([]) }),
    message: carrier.optional(),
  }),
  common.extend({
    type: z.literal(InteractionType.ModalSubmit),
    data: z.object({
      custom_id: z.string(),
      components: z
        .array(z.object({ component: field.optional(), components: z.array(field).default([]) }))
        .default([]),
    }),
    message: carrier.optional(),
  }),
]);
type Read = z.infer<typeof interaction>;

/** Reads an interaction object of Discord's API; null for anything else. */
export function readInteraction(payload: unknown): Interaction | null {
  const { data: read } = interaction.safeParse(withoutNulls(payload));
  const asker = read?.member?.user ?? read?.user;
  if (read === undefined || asker === undefined) return null;
  const { id, token, application_id: applicationId } = read;
  const createdAt = SnowflakeUtil.timestampFrom(id);
  return { id, token, applicationId, createdAt, place: placeOf(read, asker.id), use: useOf(read) };
}

function placeOf(read: Read, askerId: string): Place {
  const {
    id,
    channel,
    member,
    app_permissions: bot,
    authorizing_integration_owners: owners,
  } = read;
  const guildId = read.guild_id ?? null;
  return {
    id,
    askerId,
    roleIds: member?.roles ?? [],
    guildId,
    isBotHere: owners[0] !== undefined || owners[1] === undefined,
    channel: {
      id: channel?.id ?? read.channel_id ?? '',
      parentId: channel?.parent_id ?? null,
      isThread: THREADS.has(channel?.type ?? ChannelType.GuildText),
      isLocked: channel?.thread_metadata?.locked ?? false,
      asker: member?.permissions ?? (guildId === null ? EVERYTHING : 0n),
      // In direct messages Discord names only permissions that depend on something.
      bot: guildId === null ? EVERYTHING : bot,
    },
  };
}

function useOf(read: Read): Interaction['use'] {
  switch (read.type) {
    case InteractionType.ApplicationCommand: {
      const { id: commandId, guild_id: commandGuildId = null, name, type, options } = read.data;
      const target = readMessage(read.data.resolved?.messages[read.data.target_id ?? '']);
      return { kind: 'command', commandId, commandGuildId, name, type, options, target };
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const { name, options } = read.data;
      const value = options.find(({ focused }) => focused)?.value;
      return { kind: 'typing', name, typed: value === undefined ? null : String(value) };
    }
    case InteractionType.MessageComponent: {
      const { custom_id: customId, values } = read.data;
      return { kind: 'component', customId, values, fields: {}, carrier: carrierOf(read.message) };
    }
    case InteractionType.ModalSubmit: {
      const { custom_id: customId, components } = read.data;
      const inputs = components.flatMap(({ component, components }) => component ?? components);
      const fields = Object.fromEntries(
        inputs.map(({ custom_id, value }) => [custom_id, typeof value === 'string' ? value : '']),
      );
      return { kind: 'component', customId, values: [], fields, carrier: carrierOf(read.message) };
    }
  }
}

function carrierOf(message: z.infer<typeof carrier> | undefined): Carrier | null {
  if (message === undefined) return null;
  const { id, content, embeds, components, flags } = message;
  const rows = components.flatMap(component => row.safeParse(component).data ?? []);
  const isPrivate = (flags & MessageFlags.Ephemeral) !== 0;
  return { id, message: { content, embeds, components: rows }, isPrivate };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
