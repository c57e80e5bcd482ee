import {
  type APIEmbed,
  EmbedType,
  InteractionType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  PollLayoutType,
  StickerFormatType,
} from 'discord-api-types/v10';
import type { Channel } from '../model/channel.ts';
import { getOrThrow } from '../model/getOrThrow.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Message, Poll, Sticker } from '../model/message.ts';
import { snowflakeTime } from '../model/snowflake.ts';
import type { Application, World } from '../model/world.ts';
import { attachmentPayload } from './attachmentPayload.ts';
import { componentPayload } from './componentPayload.ts';
import { timestamp } from './timestamp.ts';
import { userPayload } from './userPayload.ts';
import { withoutNulls } from './withoutNulls.ts';

/** Default duration of a poll. Unit: milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** A message object; the named fields are read again. */
export interface MessagePayload {
  readonly mentions: readonly { readonly id: string }[];
  readonly webhook_id?: string;
  readonly [field: string]: unknown;
}

/**
 * A message object (resources/message#message-object). Content is empty without `readsAll`, unless
 * the message is meant for the bot; `readsAnswered` does the same for the referenced message.
 */
export function messagePayload(
  world: World,
  message: Message,
  readsAll: boolean,
  readsAnswered = readsAll,
): MessagePayload {
  const { id, channelId, origin } = message;
  const isReadable = readsAll || isMeantForBot(world, message);
  return {
    id,
    channel_id: channelId,
    author: userPayload(getOrThrow(world.people, message.authorId)),
    timestamp: timestamp(snowflakeTime(id)),
    edited_timestamp: message.editedAt === null ? null : timestamp(message.editedAt),
    tts: message.isTts,
    mention_everyone: message.mentions.everyone,
    mentions: message.mentions.userIds.map(user => userPayload(getOrThrow(world.people, user))),
    mention_roles: [...message.mentions.roleIds],
    ...contentFields(world, message, isReadable),
    pinned: message.isPinned,
    type: message.type,
    flags: message.flags,
    ...(message.stickers.length === 0 ? {} : { sticker_items: message.stickers.map(stickerItem) }),
    ...(message.poll === null || !isReadable ? {} : { poll: pollPayload(message, message.poll) }),
    ...(message.webhookId === null ? {} : { webhook_id: message.webhookId }),
    ...(message.forwarded === null ? {} : forwardFields(world, message.forwarded, isReadable)),
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(origin === null ? {} : interactionFields(world, message, origin)),
    ...(message.replyTo === null
      ? {}
      : replyFields(world, message, message.replyTo, readsAnswered)),
  };
}

/**
 * A message object as REST and interactions return it, whatever intents sessions have
 * (events/gateway#http-restrictions).
 */
export function messageForApp(world: World, message: Message): MessagePayload {
  return messagePayload(world, message, world.application.readsMessageContent);
}

/**
 * Messages an app can read without the privileged intent (events/gateway#message-content-intent).
 */
function isMeantForBot({ application, channels }: World, message: Message): boolean {
  return (
    message.authorId === application.id ||
    isWithBot(application, getOrThrow(channels, message.channelId)) ||
    message.mentions.userIds.includes(application.id)
  );
}

/** Fields that are empty for an app that may not read them (resources/message#message-object). */
function contentFields(world: World, message: Message, isReadable: boolean) {
  if (!isReadable) return { content: '', attachments: [], embeds: [], components: [] };
  return {
    content: message.content,
    attachments: message.attachments.map(file =>
      attachmentPayload(world, file, channelOf(message)),
    ),
    embeds: message.embeds.map(embedPayload),
    components: message.components.map(component => componentPayload(component, message.id)),
  };
}

function stickerItem({ id, name }: Sticker) {
  return { id, name, format_type: StickerFormatType.PNG };
}

/** A poll object (resources/poll#poll-object). */
function pollPayload({ id }: Message, { question, answers }: Poll) {
  return {
    question: { text: question },
    answers: answers.map((text, index) => ({ answer_id: index + 1, poll_media: { text } })),
    expiry: timestamp(snowflakeTime(id) + DAY),
    allow_multiselect: false,
    layout_type: PollLayoutType.Default,
    results: { is_finalized: false, answer_counts: [] },
  };
}

/**
 * A forwarded message (resources/message#message-snapshot-object). Assumption: its content is empty
 * for an app that may not read it.
 */
function forwardFields(world: World, message: Message, isReadable: boolean) {
  const { type, flags, mentions, stickers } = message;
  return {
    message_reference: referenceTo(world, MessageReferenceType.Forward, message),
    message_snapshots: [
      {
        message: {
          ...contentFields(world, message, isReadable),
          type,
          flags,
          timestamp: timestamp(snowflakeTime(message.id)),
          edited_timestamp: message.editedAt === null ? null : timestamp(message.editedAt),
          mentions: mentions.userIds.map(user => userPayload(getOrThrow(world.people, user))),
          mention_roles: [...mentions.roleIds],
          ...(stickers.length === 0 ? {} : { sticker_items: stickers.map(stickerItem) }),
        },
      },
    ],
  };
}

function isWithBot({ id }: Application, channel: Channel): boolean {
  return channel.guildId === null && channel.memberIds.includes(id);
}

/** Channel whose attachments are the message's; null if they are ephemeral. */
function channelOf({ channelId, flags }: Message): string | null {
  return flags & MessageFlags.Ephemeral ? null : channelId;
}

/** Embeds are always of type rich (resources/message#create-message-limitations). */
function embedPayload(embed: APIEmbed): Readonly<Record<string, unknown>> {
  const { fields, author, footer, image, thumbnail, timestamp: time, flags: _, ...rest } = embed;
  return {
    ...withoutNulls(rest),
    type: EmbedType.Rich,
    ...(time ? { timestamp: timestamp(Date.parse(time)) } : {}),
    ...(author ? { author: withoutNulls(author) } : {}),
    ...(footer ? { footer: withoutNulls(footer) } : {}),
    ...(image ? { image: { url: image.url } } : {}),
    ...(thumbnail ? { thumbnail: { url: thumbnail.url } } : {}),
    ...(fields ? { fields: fields.map(field => ({ inline: false, ...withoutNulls(field) })) } : {}),
  };
}

function interactionFields(world: World, message: Message, origin: Interaction) {
  return {
    webhook_id: world.application.id,
    application_id: world.application.id,
    interaction_metadata: {
      ...interactionMetadata(world, origin),
      ...(message.id === origin.originalId || origin.originalId === null
        ? {}
        : { original_response_message_id: origin.originalId }),
    },
  };
}

/** Metadata of one of three kinds (resources/message#message-interaction-metadata-object). */
function interactionMetadata(world: World, origin: Interaction): Readonly<Record<string, unknown>> {
  const { kind } = origin;
  const common = {
    id: origin.id,
    user: userPayload(getOrThrow(world.people, origin.userId)),
    authorizing_integration_owners: origin.owners,
  };
  if (kind.type === InteractionType.MessageComponent) {
    return { ...common, type: kind.type, interacted_message_id: kind.messageId };
  }
  if (kind.type === InteractionType.ModalSubmit) {
    const opener = interactionMetadata(world, kind.opener);
    return { ...common, type: kind.type, triggering_interaction_metadata: opener };
  }
  return { ...common, type: InteractionType.ApplicationCommand, ...targetFields(world, origin) };
}

function targetFields(world: World, { kind }: Interaction) {
  if (kind.type !== InteractionType.ApplicationCommand || kind.target === null) return {};
  const { target } = kind;
  return target.kind === 'message'
    ? { target_message_id: target.id }
    : { target_user: userPayload(getOrThrow(world.people, target.id)) };
}

/**
 * The referenced message, in full for replies and by id for others; what that one replies to, by id
 * only (resources/message#message-object).
 */
function replyFields(world: World, message: Message, replyTo: string, readsAll: boolean) {
  const { type } = message;
  const referenced = world.messages.get(replyTo);
  const channelId = startOf(world, message) ?? message.channelId;
  // The target of a context menu command is always readable.
  const isReadable = readsAll || type === MessageType.ContextMenuCommand;
  const replyReference = (id: string) => ({
    message_reference: referenceTo(world, MessageReferenceType.Default, { channelId, id }),
  });
  const shown =
    referenced === undefined
      ? null
      : {
          ...messagePayload(world, { ...referenced, replyTo: null }, isReadable),
          ...(referenced.replyTo === null ? {} : replyReference(referenced.replyTo)),
        };
  return {
    ...replyReference(replyTo),
    ...(type === MessageType.ChannelPinnedMessage ? {} : { referenced_message: shown }),
  };
}

/** The channel of the message that a thread starts from; null for any other message. */
function startOf({ channels }: World, { type, channelId }: Message): string | null {
  const channel = getOrThrow(channels, channelId);
  return type === MessageType.ThreadStarterMessage && channel.guildId !== null
    ? channel.parentId
    : null;
}

function referenceTo(
  { channels }: World,
  type: MessageReferenceType,
  { channelId, id }: Pick<Message, 'channelId' | 'id'>,
) {
  const { guildId } = getOrThrow(channels, channelId);
  return {
    type,
    channel_id: channelId,
    message_id: id,
    ...(guildId === null ? {} : { guild_id: guildId }),
  };
}
