import { type APIEmbed, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel } from '../model/channel.ts';
import { assignIds, displayedText } from '../model/components.ts';
import { getOrThrow } from '../model/getOrThrow.ts';
import type { Attachment, Message } from '../model/message.ts';
import type { ReceivedFile } from '../model/uploadedFile.ts';
import type { World } from '../model/world.ts';
import { permissionsIn } from '../permissions/channelAccess.ts';
import { hasPermissions } from '../permissions/permissions.ts';
import { createAttachment } from './attachments.ts';
import { DEFAULT_MENTION_TYPES, type Mentionable, resolveMentions } from './mentions.ts';
import type { MessageRequest } from './messageRequest.ts';

/** Builds the content of a new message; pings are limited by the author's permissions. */
export function composeMessage(
  world: World,
  channel: Channel,
  author: { readonly id: string; readonly parsing: keyof typeof DEFAULT_MENTION_TYPES },
  request: MessageRequest,
  files: readonly ReceivedFile[],
) {
  const content = (request.content ?? '').trim();
  const components = assignIds(request.components ?? []);
  const replyTo = request.message_reference?.message_id ?? null;
  return {
    channelId: channel.id,
    authorId: author.id,
    content,
    components,
    embeds: (request.embeds ?? []).map(trimmed),
    attachments: files.map(file => attachmentOf(world, file, request)),
    flags: (request.flags ?? 0) & SETTABLE_FLAGS,
    stickers: [],
    poll: null,
    forwarded: null,
    isPinned: false,
    webhookId: null,
    nonce: request.nonce ?? null,
    isTts: request.tts ?? false,
    mentions: resolveMentions(
      `${content}\n${displayedText(components)}`,
      request.allowed_mentions,
      DEFAULT_MENTION_TYPES[author.parsing],
      mentionableBy(world, author.id, channel, replyTo),
    ),
    replyTo,
  };
}

/** Applies an edit by the author (resources/message#edit-message). */
export function applyMessageEdit(
  world: World,
  message: Message,
  request: MessageRequest,
  files: readonly ReceivedFile[],
): Message {
  const channel = getOrThrow(world.channels, message.channelId);
  const content = request.content === undefined ? message.content : (request.content ?? '').trim();
  const components =
    request.components === undefined ? message.components : assignIds(request.components ?? []);
  const isReparsed = request.content !== undefined || request.components !== undefined;
  return {
    ...message,
    content,
    components,
    embeds: request.embeds === undefined ? message.embeds : (request.embeds ?? []).map(trimmed),
    attachments: attachmentsAfter(world, message, request, files),
    flags: flagsAfter(message.flags, request.flags),
    mentions: isReparsed
      ? resolveMentions(
          `${content}\n${displayedText(components)}`,
          request.allowed_mentions,
          DEFAULT_MENTION_TYPES[message.origin === null ? 'message' : 'webhook'],
          // An interaction response does not ping the author of the message it replies to.
          mentionableBy(
            world,
            message.authorId,
            channel,
            message.origin === null ? message.replyTo : null,
          ),
        )
      : message.mentions,
    editedAt: message.flags & MessageFlags.Loading ? null : world.clock.now(),
  };
}

/** Flags after an edit: SUPPRESS_EMBEDS can be set and cleared, IS_COMPONENTS_V2 only set. */
export function flagsAfter(flags: number, wanted: number | null | undefined): number {
  const settled = flags & ~MessageFlags.Loading;
  if (wanted === undefined || wanted === null) return settled;
  const suppressed = wanted & MessageFlags.SuppressEmbeds;
  return (
    (settled & ~MessageFlags.SuppressEmbeds) | suppressed | (wanted & MessageFlags.IsComponentsV2)
  );
}

/**
 * Flags that a request may set; others are ignored (resources/message#create-message). Responses
 * may also be ephemeral.
 */
const SETTABLE_FLAGS =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;

function mentionableBy(
  world: World,
  authorId: string,
  channel: Channel,
  replyTo: string | null,
): Mentionable {
  const guild = channel.guildId === null ? null : getOrThrow(world.guilds, channel.guildId);
  const pingsAll =
    guild !== null &&
    hasPermissions(permissionsIn(world, authorId, channel), PermissionFlagsBits.MentionEveryone);
  const repliedTo = replyTo === null ? undefined : world.messages.get(replyTo);
  return {
    isUser: id => guild?.members.has(id) ?? world.people.has(id),
    isRole: id => {
      const role = id === guild?.id ? undefined : guild?.roles.get(id);
      return role !== undefined && (pingsAll || role.isMentionable);
    },
    everyone: pingsAll,
    repliedUserId: repliedTo?.authorId ?? null,
  };
}

function attachmentsAfter(
  world: World,
  message: Message,
  request: MessageRequest,
  files: readonly ReceivedFile[],
): readonly Attachment[] {
  const listed = request.attachments;
  if (listed === undefined) {
    return [...message.attachments, ...files.map(file => attachmentOf(world, file, request))];
  }
  const ids = new Set(listed?.map(({ id }) => id));
  return [
    ...message.attachments.filter(({ id }) => ids.has(id)),
    ...files
      .filter(({ index }) => ids.has(String(index)))
      .map(file => attachmentOf(world, file, request)),
  ];
}

function attachmentOf(
  world: World,
  { index, name, contentType, bytes }: ReceivedFile,
  { attachments }: MessageRequest,
): Attachment {
  const described = attachments?.find(({ id }) => id === String(index));
  return createAttachment(world, {
    name: described?.filename ?? name,
    description: described?.description ?? null,
    contentType,
    bytes,
  });
}

/** Trims the texts of an embed (resources/message#embed-object-embed-limits). */
function trimmed(embed: APIEmbed): APIEmbed {
  const { title, description, fields, footer, author, provider: _, video: __, ...rest } = embed;
  return {
    ...rest,
    ...(title ? { title: title.trim() } : {}),
    ...(description ? { description: description.trim() } : {}),
    ...(footer ? { footer: { ...footer, text: footer.text.trim() } } : {}),
    ...(author ? { author: { ...author, name: author.name.trim() } } : {}),
    ...(fields
      ? {
          fields: fields.map(field => ({
            ...field,
            name: field.name.trim(),
            value: field.value.trim(),
          })),
        }
      : {}),
  };
}
