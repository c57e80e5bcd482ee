import { GatewayIntentBits, MessageType } from 'discord-api-types/v10';
import { getOrThrow } from '../model/getOrThrow.ts';
import type { Message } from '../model/message.ts';
import type { World } from '../model/world.ts';
import { messagePayload } from '../payloads/messagePayload.ts';
import { timestamp } from '../payloads/timestamp.ts';
import { memberPayload } from '../payloads/userPayload.ts';
import { canSeeChannel } from '../permissions/channelAccess.ts';
import { composeMessage } from './composeMessage.ts';

/** Posts a message and notifies the bot. */
export function postMessage(world: World, draft: Omit<Message, 'editedAt'>): Message {
  const message: Message = { ...draft, editedAt: null };
  world.messages.add(message);
  dispatchMessage(world, 'MESSAGE_CREATE', message);
  world.changes.announce(message.channelId);
  return message;
}

/** Replaces the message with the same id and notifies the bot. */
export function replaceMessage(world: World, message: Message): Message {
  world.messages.replace(message);
  dispatchMessage(world, 'MESSAGE_UPDATE', message);
  world.changes.announce(message.id);
  world.changes.announce(message.channelId);
  return message;
}

/** Deletes a message and notifies the bot (events/gateway-events#message-delete). */
export function removeMessage(world: World, message: Message): void {
  world.messages.remove(message);
  const guildId = guildOf(world, message);
  dispatchToBot(world, message, 'MESSAGE_DELETE', () => ({
    id: message.id,
    channel_id: message.channelId,
    ...(guildId === null ? {} : { guild_id: guildId }),
  }));
  world.changes.announce(message.id);
}

/**
 * Pins a message and posts the system message about it
 * (resources/message#message-reference-content-attribution-pin-messages).
 */
export function pinMessage(world: World, message: Message, userId: string): void {
  const { id, channelId } = message;
  world.messages.replace({ ...message, isPinned: true });
  const guildId = guildOf(world, message);
  world.dispatch({
    name: 'CHANNEL_PINS_UPDATE',
    data: () => ({
      ...(guildId === null ? {} : { guild_id: guildId }),
      channel_id: channelId,
      last_pin_timestamp: timestamp(world.clock.now()),
    }),
    intents: guildId === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.Guilds,
    guildId,
  });
  postSystemMessage(world, MessageType.ChannelPinnedMessage, { channelId, userId, replyTo: id });
}

/** Posts a system message (resources/message#message-object-message-types). */
export function postSystemMessage(
  world: World,
  type: MessageType.ChannelPinnedMessage | MessageType.ThreadStarterMessage | MessageType.UserJoin,
  subject: { readonly channelId: string; readonly userId: string; readonly replyTo: string | null },
): void {
  const channel = getOrThrow(world.channels, subject.channelId);
  const author = { id: subject.userId, parsing: 'message' } as const;
  postMessage(world, {
    ...composeMessage(world, channel, author, {}, []),
    id: world.newId(),
    type,
    replyTo: subject.replyTo,
    origin: null,
    onlyFor: null,
  });
}

/** Adds the author and the mentioned users as members (events/gateway-events#message-create). */
function dispatchMessage(world: World, name: string, message: Message): void {
  const guildId = guildOf(world, message);
  const guild = guildId === null ? null : getOrThrow(world.guilds, guildId);
  const memberOf = (userId: string) => {
    const member = guild?.members.get(userId);
    return member === undefined ? {} : { member: memberPayload(member) };
  };
  dispatchToBot(world, message, name, hasMessageContent => {
    const payload = messagePayload(world, message, hasMessageContent);
    return {
      ...payload,
      ...(guildId === null ? {} : { guild_id: guildId }),
      ...(payload.webhook_id === undefined ? memberOf(message.authorId) : {}),
      // MESSAGE_UPDATE never has tts set (events/gateway-events#message-update).
      ...(name === 'MESSAGE_UPDATE' ? { tts: false } : {}),
      mentions: payload.mentions.map(user => ({ ...user, ...memberOf(user.id) })),
    };
  });
}

function dispatchToBot(
  world: World,
  message: Message,
  name: string,
  data: (hasMessageContent: boolean) => unknown,
): void {
  const channel = getOrThrow(world.channels, message.channelId);
  const isSeen = message.onlyFor !== null || canSeeChannel(world, world.application.id, channel);
  if (!isSeen) return;
  const guildId = guildOf(world, message);
  const intents =
    guildId === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
  world.dispatch({ name, data, intents, guildId });
}

/** Events of ephemeral messages have no guild (events/gateway-events#message-create). */
function guildOf({ channels }: World, { channelId, onlyFor }: Message): string | null {
  return onlyFor === null ? getOrThrow(channels, channelId).guildId : null;
}
