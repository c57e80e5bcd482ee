import { MessageFlags, PermissionFlagsBits, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { type Channel, isThread } from '../../model/channel.ts';
import { isSystemMessage, type Message } from '../../model/message.ts';
import type { World } from '../../model/world.ts';
import type { MessageRequest } from '../../operations/messageRequest.ts';
import { canSeeChannel } from '../../permissions/channelAccess.ts';
import { canDirectMessage } from '../../permissions/installations.ts';
import { hasPermissions, sendPermission } from '../../permissions/permissions.ts';
import { isArchived, isLockedFor } from '../../permissions/threadAccess.ts';
import { createRefusal, type Refusal, refuseField } from '../refusal.ts';
import { missingAccess, missingPermissions } from './refusals.ts';

/**
 * Direct messages need a mutual guild or an installation (topics/opcodes-and-status-codes#json).
 */
export function shareGuild(world: World, channel: Channel): Refusal | null {
  if (channel.guildId !== null || canDirectMessage(world, channel)) return null;
  return createRefusal(
    'shareGuild',
    403,
    RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
    'Cannot send messages to this user due to having no mutual guilds',
  );
}

/** All access needs VIEW_CHANNEL (resources/message#get-channel-messages). */
export function viewChannel(world: World, channel: Channel): Refusal | null {
  return canSeeChannel(world, world.application.id, channel) ? null : missingAccess('viewChannel');
}

/** The page query is invalid (resources/message#get-channel-messages-query-string-params). */
export function invalidPage(): Refusal {
  return refuseField('invalidPage', 'limit', {
    code: 'NUMBER_TYPE_MAX',
    message: 'int value should be less than or equal to 100.',
  });
}

/** Reading a single message needs READ_MESSAGE_HISTORY (resources/message#get-channel-message). */
export function readHistory(permissions: bigint): Refusal | null {
  const isAllowed = hasPermissions(permissions, PermissionFlagsBits.ReadMessageHistory);
  return isAllowed ? null : missingPermissions('readHistory');
}

/**
 * Posting needs SEND_MESSAGES, or SEND_MESSAGES_IN_THREADS in threads
 * (resources/message#create-message-limitations).
 */
export function sendMessages(permissions: bigint, { type }: Channel): Refusal | null {
  const needed = sendPermission({ isThread: isThread({ type }) });
  return hasPermissions(permissions, needed) ? null : missingPermissions('sendMessages');
}

/**
 * Only moderators may write in a locked thread (topics/threads#locked-threads). Assumption: the
 * status.
 */
export function writeInUnlockedThread(world: World, channel: Channel): Refusal | null {
  if (!isLockedFor(world, world.application.id, channel)) return null;
  return createRefusal(
    'writeInUnlockedThread',
    400,
    RESTJSONErrorCodes.ThreadLocked,
    'Thread is locked',
  );
}

/**
 * Messages in archived threads can only be deleted (topics/threads#active-archived-threads).
 * Assumption: the status.
 */
export function editInActiveThread(channel: Channel): Refusal | null {
  return isArchived(channel) ? threadArchived('editInActiveThread') : null;
}

/**
 * Messages in archived, locked threads cannot be deleted either (topics/threads#locked-threads).
 */
export function deleteInThread(world: World, channel: Channel): Refusal | null {
  const isClosed = isArchived(channel) && isLockedFor(world, world.application.id, channel);
  return isClosed ? threadArchived('deleteInThread') : null;
}

/** TTS needs SEND_TTS_MESSAGES (resources/message#create-message-limitations). */
export function sendTts(permissions: bigint, { tts }: MessageRequest): Refusal | null {
  if (tts !== true || hasPermissions(permissions, PermissionFlagsBits.SendTTSMessages)) return null;
  return missingPermissions('sendTts');
}

/** Files need ATTACH_FILES (topics/permissions#permissions-bitwise-permission-flags). */
export function attachFiles(permissions: bigint, files: readonly unknown[]): Refusal | null {
  if (files.length === 0 || hasPermissions(permissions, PermissionFlagsBits.AttachFiles))
    return null;
  return missingPermissions('attachFiles');
}

/**
 * A message with nothing but embeds needs EMBED_LINKS; with other content, the embeds are dropped
 * (discord-api-docs#2601).
 */
export function embedLinks(
  permissions: bigint,
  { embeds, content, components }: MessageRequest,
  files: readonly unknown[],
): Refusal | null {
  if (hasPermissions(permissions, PermissionFlagsBits.EmbedLinks)) return null;
  if ((embeds ?? []).length === 0 || files.length > 0) return null;
  const saysMore = (content ?? '').trim() !== '' || (components ?? []).length > 0;
  return saysMore ? null : missingPermissions('embedLinks');
}

/**
 * Replies need READ_MESSAGE_HISTORY (resources/message#create-message-limitations). Assumption: the
 * status.
 */
export function replyWithHistory(
  permissions: bigint,
  { message_reference: reference }: MessageRequest,
): Refusal | null {
  if (!reference || hasPermissions(permissions, PermissionFlagsBits.ReadMessageHistory))
    return null;
  return createRefusal(
    'replyWithHistory',
    403,
    RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
    'Cannot reply without permission to read message history',
  );
}

/**
 * The referenced message must exist, unless `fail_if_not_exists` is false
 * (resources/message#message-reference-structure).
 */
export function replyToKnownMessage(
  { message_reference: reference }: MessageRequest,
  answered: Message | undefined,
): Refusal | null {
  if (!reference || reference.fail_if_not_exists === false || answered !== undefined) return null;
  return refuseField('replyToKnownMessage', 'message_reference', {
    code: 'REPLIES_UNKNOWN_MESSAGE',
    message: 'Unknown message',
  });
}

/** System messages cannot be replied to (resources/message#create-message-limitations). */
export function replyToUserMessage(answered: Message | undefined): Refusal | null {
  if (answered === undefined || !isSystemMessage(answered)) return null;
  return refuseField('replyToUserMessage', 'message_reference', {
    code: 'REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE',
    message: 'Cannot reply to a system message',
  });
}

/**
 * Of other authors' messages only the flags can be edited, with MANAGE_MESSAGES
 * (resources/message#edit-message).
 */
export function editOwnMessage(
  { authorId }: Message,
  botId: string,
  permissions: bigint,
  request: MessageRequest,
): Refusal | null {
  if (authorId === botId) return null;
  const onlyFlags = Object.entries(request).every(
    ([key, value]) => key === 'flags' || value === undefined,
  );
  if (onlyFlags) {
    const mayManage = hasPermissions(permissions, PermissionFlagsBits.ManageMessages);
    return mayManage ? null : missingPermissions('editOwnMessage');
  }
  return createRefusal(
    'editOwnMessage',
    403,
    RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser,
    'Cannot edit a message authored by another user',
  );
}

/**
 * Deleting other authors' messages needs MANAGE_MESSAGES, which exists only in guilds
 * (resources/message#delete-message).
 */
export function deleteOwnMessage(
  { authorId }: Message,
  botId: string,
  permissions: bigint,
): Refusal | null {
  const isAllowed =
    authorId === botId || hasPermissions(permissions, PermissionFlagsBits.ManageMessages);
  return isAllowed ? null : missingPermissions('deleteOwnMessage');
}

/**
 * Ephemeral messages are accessible only by interaction token
 * (resources/message#message-object-message-flags).
 */
export function isReachable(message: Message | undefined, channelId: string): boolean {
  return (
    message !== undefined &&
    message.channelId === channelId &&
    !(message.flags & MessageFlags.Ephemeral)
  );
}

function threadArchived(rule: string): Refusal {
  return createRefusal(
    rule,
    400,
    RESTJSONErrorCodes.InvalidActionOnArchivedThread,
    'Thread is archived',
  );
}
