import {
  type APIAttachment,
  type APIEmbed,
  EmbedType,
  InteractionType,
  MessageFlags,
  MessageReferenceType,
} from 'discord-api-types/v10';
import { componentPayload } from './componentPayload.ts';
import { timestamp, userPayload } from './payloads.ts';
import { present } from './present.ts';
import { timeOf } from './snowflakes.ts';
import {
  type Application,
  type Attachment,
  type Channel,
  type Interaction,
  known,
  type Message,
  type World,
} from './world.ts';

/** A message object, with what is read of it again. */
export interface MessagePayload {
  readonly mentions: readonly { readonly id: string }[];
  readonly webhook_id?: string;
  readonly [field: string]: unknown;
}

/**
 * A message object (resources/message#message-object), as it stands or, with `readsAll` false, as
 * an app gets it that may read only what is meant for it.
 */
export function messagePayload(world: World, message: Message, readsAll = true): MessagePayload {
  const { id, channelId, origin } = message;
  const isReadable = readsAll || isMeantForBot(world, message);
  return {
    id,
    channel_id: channelId,
    author: userPayload(known(world.people, message.authorId)),
    content: isReadable ? message.content : '',
    timestamp: timestamp(timeOf(id)),
    edited_timestamp: message.editedAt === null ? null : timestamp(message.editedAt),
    tts: message.isTts,
    mention_everyone: message.mentions.everyone,
    mentions: message.mentions.userIds.map(user => userPayload(known(world.people, user))),
    mention_roles: [...message.mentions.roleIds],
    attachments: isReadable
      ? message.attachments.map(file => attachmentPayload(message, file))
      : [],
    embeds: isReadable ? message.embeds.map(embedPayload) : [],
    components: isReadable
      ? message.components.map(component => componentPayload(component, id))
      : [],
    pinned: false,
    type: message.type,
    flags: message.flags,
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(origin === null ? {} : interactionFields(world, message, origin)),
    ...(message.replyTo === null ? {} : replyFields(world, message, message.replyTo, readsAll)),
  };
}

/** What an app reads without the privileged intent (events/gateway#message-content-intent). */
function isMeantForBot({ application, channels }: World, message: Message): boolean {
  return (
    message.authorId === application.id ||
    isWithBot(application, known(channels, message.channelId)) ||
    message.mentions.userIds.includes(application.id)
  );
}

function isWithBot({ id }: Application, channel: Channel): boolean {
  return channel.guildId === null && channel.memberIds.includes(id);
}

function attachmentPayload({ channelId, flags }: Message, file: Attachment): APIAttachment {
  const path = `attachments/${channelId}/${file.id}/${encodeURIComponent(file.name)}`;
  return {
    id: file.id,
    filename: file.name,
    ...(file.description === null ? {} : { description: file.description }),
    content_type: file.contentType,
    size: file.bytes.length,
    url: `https://cdn.discordapp.com/${path}`,
    proxy_url: `https://media.discordapp.net/${path}`,
    ...(flags & MessageFlags.Ephemeral ? { ephemeral: true } : {}),
  };
}

/** An embed is rich whatever its request said (resources/message#create-message-limitations). */
function embedPayload(embed: APIEmbed): Readonly<Record<string, unknown>> {
  const { fields, author, footer, image, thumbnail, timestamp: time, flags: _, ...rest } = embed;
  return {
    ...present(rest),
    type: EmbedType.Rich,
    ...(time ? { timestamp: timestamp(Date.parse(time)) } : {}),
    ...(author ? { author: present(author) } : {}),
    ...(footer ? { footer: present(footer) } : {}),
    ...(image ? { image: { url: image.url } } : {}),
    ...(thumbnail ? { thumbnail: { url: thumbnail.url } } : {}),
    ...(fields ? { fields: fields.map(field => ({ inline: false, ...present(field) })) } : {}),
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
    user: userPayload(known(world.people, origin.userId)),
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
    : { target_user: userPayload(known(world.people, target.id)) };
}

function replyFields(world: World, message: Message, replyTo: string, readsAll: boolean) {
  const channel = known(world.channels, message.channelId);
  const referenced = world.messages.get(replyTo);
  return {
    message_reference: {
      type: MessageReferenceType.Default,
      channel_id: message.channelId,
      message_id: replyTo,
      ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
    },
    referenced_message:
      referenced === undefined
        ? null
        : messagePayload(world, { ...referenced, replyTo: null }, readsAll),
  };
}
