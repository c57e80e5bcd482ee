import {
  ApplicationCommandOptionType,
  ChannelType,
  InteractionType,
  MessageFlags,
  SnowflakeUtil,
} from 'discord.js';
import type { Message } from '../../render/message.ts';
import { ALL_PERMISSIONS } from '../permissions/permissions.ts';
import type { Place } from '../permissions/place.ts';
import { type Attachment, readAttachment } from './attachment.ts';
import {
  type CommandPayload,
  type InteractionPayload,
  interactionSchema,
  rowSchema,
  type SentOption,
  type SourcePayload,
} from './interactionSchema.ts';
import { type ChannelMessage, readMessage } from './readMessage.ts';
import { withoutNulls } from './withoutNulls.ts';

/** What the API needs to respond to an interaction. */
export interface InteractionCredentials {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** An interaction, with the fields that Footnote uses. */
export interface Interaction extends InteractionCredentials {
  readonly place: Place;
  /** Unit: milliseconds since 1970. */
  readonly createdAt: number;
  readonly use: CommandUse | Autocompletion | ComponentUse;
}

/** A command that was sent. */
export interface CommandUse {
  readonly kind: 'command';
  /** Id of the registered command. */
  readonly commandId: string;
  /** Server in which the command is registered; null for a global command. */
  readonly commandGuildId: string | null;
  /** The name of the command; with that of the sub-command, if any, after a blank. */
  readonly name: string;
  /** Number of an ApplicationCommandType. */
  readonly type: number;
  readonly options: readonly SentOption[];
  /** Message on which a message command was used; null for other commands. */
  readonly target: ChannelMessage | null;
  /** Files of its options. */
  readonly attachments: readonly Attachment[];
}

/** A command option that is being typed. */
export interface Autocompletion {
  readonly kind: 'autocompletion';
  /** As in a `CommandUse`. */
  readonly name: string;
  /** The option that is being typed; null if none is focused. */
  readonly focused: { readonly name: string; readonly typed: string } | null;
}

/** A button, menu or form that was used. */
export interface ComponentUse {
  readonly kind: 'component';
  readonly customId: string;
  /** Values selected in a menu; empty for anything else. */
  readonly values: readonly string[];
  /** Texts of a form by the custom ids of its inputs. */
  readonly fields: Readonly<Record<string, string>>;
  /** Files that were uploaded to a form. */
  readonly attachments: readonly Attachment[];
  /** The message with the component, or with the button that opened the form; null for none. */
  readonly source: SourceMessage | null;
}

interface SourceMessage {
  readonly id: string;
  /** Unit: milliseconds since 1970. */
  readonly sentAt: number;
  readonly message: Message;
  readonly isPrivate: boolean;
  /** Id of the message that it replies to, or null. */
  readonly replyTo: string | null;
}

const THREADS: ReadonlySet<number> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

/** Reads an interaction object of Discord's API; null for anything else. */
export function readInteraction(payload: unknown): Interaction | null {
  const { data: read } = interactionSchema.safeParse(withoutNulls(payload));
  const asker = read?.member?.user ?? read?.user;
  if (read === undefined || asker === undefined) return null;
  const { id, token, application_id: applicationId } = read;
  const createdAt = SnowflakeUtil.timestampFrom(id);
  return { id, token, applicationId, createdAt, place: placeOf(read, asker.id), use: useOf(read) };
}

function placeOf(read: InteractionPayload, askerId: string): Place {
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
    locale: read.locale ?? null,
    roleIds: member?.roles ?? [],
    guildId,
    isBotHere: owners[0] !== undefined || owners[1] === undefined,
    homeGuildId: guildId !== null && owners[0] === guildId ? guildId : null,
    attachmentLimit: read.attachment_size_limit ?? null,
    channel: {
      id: channel?.id ?? read.channel_id ?? '',
      parentId: channel?.parent_id ?? null,
      locale: read.guild_locale ?? null,
      isThread: THREADS.has(channel?.type ?? ChannelType.GuildText),
      isLocked: channel?.thread_metadata?.locked ?? false,
      isNews: channel?.type === ChannelType.GuildAnnouncement,
      asker: member?.permissions ?? (guildId === null ? ALL_PERMISSIONS : 0n),
      // In direct messages Discord sends only some permissions, and none is needed.
      bot: guildId === null ? ALL_PERMISSIONS : bot,
    },
  };
}

function useOf(read: InteractionPayload): Interaction['use'] {
  switch (read.type) {
    case InteractionType.ApplicationCommand: {
      const { id: commandId, guild_id: commandGuildId = null, type } = read.data;
      const target = readMessage(read.data.resolved?.messages[read.data.target_id ?? '']);
      return {
        kind: 'command',
        commandId,
        commandGuildId,
        ...sentCommand(read.data),
        type,
        target,
        attachments: attachmentsIn(read.data.resolved),
      };
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const { name, options } = sentCommand(read.data);
      const focused = options.find(option => option.focused);
      return {
        kind: 'autocompletion',
        name,
        focused:
          focused === undefined ? null : { name: focused.name, typed: String(focused.value) },
      };
    }
    case InteractionType.MessageComponent: {
      const { custom_id: customId, values } = read.data;
      return {
        kind: 'component',
        customId,
        values,
        fields: {},
        attachments: [],
        source: sourceOf(read.message),
      };
    }
    case InteractionType.ModalSubmit: {
      const { custom_id: customId, components } = read.data;
      const inputs = components.flatMap(({ component, components }) => component ?? components);
      const fields = Object.fromEntries(
        inputs.map(({ custom_id, value }) => [custom_id, typeof value === 'string' ? value : '']),
      );
      const ids = new Set(inputs.flatMap(({ values }) => values));
      return {
        kind: 'component',
        customId,
        values: [],
        fields,
        attachments: attachmentsIn(read.data.resolved).filter(({ id }) => ids.has(id)),
        source: sourceOf(read.message),
      };
    }
  }
}

/** The name of a command or sub-command, such as "library list", and the options of either. */
function sentCommand({ name, options }: CommandPayload): Pick<CommandUse, 'name' | 'options'> {
  const [first] = options;
  if (first?.type !== ApplicationCommandOptionType.Subcommand) return { name, options };
  return { name: `${name} ${first.name}`, options: first.options };
}

function attachmentsIn(
  resolved: { readonly attachments: Readonly<Record<string, unknown>> } | undefined,
): Attachment[] {
  return Object.values(resolved?.attachments ?? {}).flatMap(one => readAttachment(one) ?? []);
}

function sourceOf(payload: SourcePayload | undefined): SourceMessage | null {
  if (payload === undefined) return null;
  const { id, content, embeds, components, flags } = payload;
  const rows = components.flatMap(component => rowSchema.safeParse(component).data ?? []);
  const isPrivate = (flags & MessageFlags.Ephemeral) !== 0;
  const replyTo = payload.message_reference?.message_id ?? null;
  const sentAt = SnowflakeUtil.timestampFrom(id);
  return { id, sentAt, message: { content, embeds, components: rows }, isPrivate, replyTo };
}
