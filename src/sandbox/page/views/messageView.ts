import {
  ApplicationCommandType,
  InteractionType,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Channel } from '../../model/channel.ts';
import { getOrThrow } from '../../model/getOrThrow.ts';
import { isSystemMessage, type Message } from '../../model/message.ts';
import { snowflakeTime } from '../../model/snowflake.ts';
import type { World } from '../../model/world.ts';
import { canSeeChannel, permissionsIn } from '../../permissions/channelAccess.ts';
import { hasPermissions } from '../../permissions/permissions.ts';
import { type ShownFile, shownMessage } from '../../user/shownMessage.ts';
import type { AnsweredView, FileView, MessageView } from '../protocol/protocol.ts';

/** Builds the view of a message for someone who sees its channel. */
export function messageView(
  world: World,
  viewerId: string,
  channel: Channel,
  message: Message,
): MessageView {
  const { content, embeds, components, files, isPrivate, isThinking, isEdited } = shownMessage(
    world,
    message,
  );
  const author = getOrThrow(world.people, message.authorId);
  const isOwn = author.id === viewerId;
  return {
    id: message.id,
    authorId: author.id,
    authorName: author.name,
    isBot: author.isBot,
    time: snowflakeTime(message.id),
    isEdited,
    content,
    embeds,
    components,
    files: files.map(fileView),
    isPrivate,
    isThinking,
    answers: answeredView(world, viewerId, message),
    mayEdit: isOwn && !isSystemMessage(message),
    mayRemove: !isPrivate && (isOwn || moderates(world, viewerId, channel)),
    names: namesIn(world, viewerId, JSON.stringify([content, embeds, components])),
  };
}

/** Tells whether someone who sees the channel sees the message. */
export function isVisibleTo({ onlyFor }: Message, viewerId: string): boolean {
  return onlyFor === null || onlyFor === viewerId;
}

/** PNG is the only kind of picture that is shown. */
function fileView({ name, description, bytes }: ShownFile): FileView {
  const picture = name.endsWith('.png')
    ? `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`
    : null;
  return { name, size: bytes.length, description, picture };
}

function moderates(world: World, viewerId: string, channel: Channel): boolean {
  return hasPermissions(
    permissionsIn(world, viewerId, channel),
    PermissionFlagsBits.ManageMessages,
  );
}

const UNDER_COMMANDS: ReadonlySet<MessageType> = new Set([
  MessageType.ChatInputCommand,
  MessageType.ContextMenuCommand,
]);

function answeredView(
  world: World,
  viewerId: string,
  { type, origin, replyTo }: Message,
): AnsweredView | null {
  if (origin?.kind.type === InteractionType.ApplicationCommand && UNDER_COMMANDS.has(type)) {
    const { command, path } = origin.kind;
    const name = [command.name, ...path].join(' ');
    const commandName = command.type === ApplicationCommandType.ChatInput ? `/${name}` : name;
    return { kind: 'command', userName: getOrThrow(world.people, origin.userId).name, commandName };
  }
  if (replyTo === null) return null;
  const answered = world.messages.get(replyTo);
  if (answered === undefined || !isVisibleTo(answered, viewerId)) {
    const text =
      answered === undefined ? 'Original message was deleted' : 'Message could not be loaded';
    return { kind: 'message', messageId: replyTo, authorName: '', text };
  }
  const authorName = getOrThrow(world.people, answered.authorId).name;
  return { kind: 'message', messageId: replyTo, authorName, text: answered.content };
}

/** reference#message-formatting-formats */
const MENTION = /<(?<sign>@!?|@&|#)(?<id>\d{1,20})>/gu;

/** Leaves out channels that the viewer cannot see. */
function namesIn(world: World, viewerId: string, text: string): Readonly<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const { groups } of text.matchAll(MENTION)) {
    const { sign = '', id = '' } = groups ?? {};
    const name =
      sign === '#'
        ? channelName(world, viewerId, id)
        : sign === '@&'
          ? roleName(world, id)
          : world.people.get(id)?.name;
    if (name !== undefined) names[id] = name;
  }
  return names;
}

function channelName(world: World, viewerId: string, id: string): string | undefined {
  const channel = world.channels.get(id);
  if (channel === undefined || channel.guildId === null) return undefined;
  return canSeeChannel(world, viewerId, channel) ? channel.name : undefined;
}

function roleName({ guilds }: World, id: string): string | undefined {
  for (const { roles } of guilds.values()) {
    const role = roles.get(id);
    if (role !== undefined) return role.name;
  }
  return undefined;
}
