import { MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Channel } from '../model/channel.ts';
import type { Message } from '../model/message.ts';
import { snowflakeTime } from '../model/snowflake.ts';
import type { World } from '../model/world.ts';
import { unarchiveThread } from '../operations/channels.ts';
import { applyMessageEdit, composeMessage, flagsAfter } from '../operations/composeMessage.ts';
import { type MessageRequest, readMessageRequest } from '../operations/messageRequest.ts';
import { postMessage, removeMessage, replaceMessage } from '../operations/messages.ts';
import { channelPayload } from '../payloads/channelPayload.ts';
import { messageForApp } from '../payloads/messagePayload.ts';
import { permissionsIn } from '../permissions/channelAccess.ts';
import { hasPermissions } from '../permissions/permissions.ts';
import type { Refusal } from '../rules/refusal.ts';
import {
  attachFiles,
  deleteInThread,
  deleteOwnMessage,
  editInActiveThread,
  editOwnMessage,
  embedLinks,
  invalidPage,
  isReachable,
  readHistory,
  replyToKnownMessage,
  replyToUserMessage,
  replyWithHistory,
  sendMessages,
  sendTts,
  shareGuild,
  viewChannel,
  writeInUnlockedThread,
} from '../rules/state/messageRefusals.ts';
import {
  messageAnotherUser,
  noRecipient,
  unknownChannel,
  unknownMessage,
  unknownUser,
} from '../rules/state/refusals.ts';
import { checkBody } from './checkBody.ts';
import { currentMessage } from './currentMessage.ts';
import { pageOf, pageQuery } from './messagePage.ts';
import {
  botRoute,
  NO_CONTENT,
  ok,
  type Route,
  type RouteCall,
  type RouteResponse,
} from './route.ts';

const MESSAGES = '/channels/:channel/messages';

const MESSAGE = `${MESSAGES}/:message`;

/**
 * "The past few minutes" (resources/message#create-message-json/form-params). Unit: milliseconds.
 */
const NONCE_WINDOW = 5 * 60_000;

/** Observed on Discord, which publishes no value. */
const POSTING_LIMIT = { requests: 5, window: 5000 };

/** Routes for channels and messages. */
export const messageRoutes: readonly Route[] = [
  botRoute('GET', '/channels/:channel', call =>
    inChannel(call, ({ channel }) => ok(channelPayload(call.world, channel))),
  ),
  botRoute('POST', '/users/@me/channels', openDirectMessages),
  botRoute('GET', MESSAGES, call => inChannel(call, place => listMessages(call, place))),
  botRoute('POST', MESSAGES, call => inChannel(call, place => post(call, place)), POSTING_LIMIT),
  botRoute('GET', MESSAGE, call =>
    onMessage(
      call,
      ({ message, permissions }) =>
        readHistory(permissions) ?? ok(messageForApp(call.world, message)),
    ),
  ),
  botRoute('PATCH', MESSAGE, call => onMessage(call, spot => edit(call, spot)), POSTING_LIMIT),
  botRoute('DELETE', MESSAGE, call => onMessage(call, spot => remove(call, spot)), POSTING_LIMIT),
];

/** A channel and the bot's permissions in it. */
interface ChannelTarget {
  readonly channel: Channel;
  readonly permissions: bigint;
}

interface MessageTarget extends ChannelTarget {
  readonly message: Message;
}

function openDirectMessages({ world, json }: RouteCall): RouteResponse | Refusal {
  const { data } = z.object({ recipient_id: z.string() }).safeParse(json);
  if (data === undefined) return noRecipient();
  if (data.recipient_id === world.application.id) return messageAnotherUser();
  const channel = [...world.channels.values()].find(
    channel =>
      channel.guildId === null &&
      [world.application.id, data.recipient_id].every(id => channel.memberIds.includes(id)),
  );
  return channel === undefined ? unknownUser() : ok(channelPayload(world, channel));
}

/** Newest first; empty without READ_MESSAGE_HISTORY (resources/message#get-channel-messages). */
function listMessages(
  call: RouteCall,
  { channel, permissions }: ChannelTarget,
): RouteResponse | Refusal {
  const { world, query } = call;
  const page = pageQuery.safeParse(Object.fromEntries(query));
  if (!page.success) return invalidPage();
  if (!hasPermissions(permissions, PermissionFlagsBits.ReadMessageHistory)) return ok([]);
  const all = world.messages.in(channel.id).filter(message => isReachable(message, channel.id));
  return ok(
    pageOf(all, page.data)
      .map(message => messageForApp(world, message))
      .reverse(),
  );
}

function post(call: RouteCall, { channel, permissions }: ChannelTarget): RouteResponse | Refusal {
  const { world, json, files } = call;
  const invalid = checkBody(call, { kind: 'create message' });
  if (invalid !== null) return invalid;
  const request = readMessageRequest(json);
  const answered = referencedMessage(world, request, channel);
  const refusal =
    shareGuild(world, channel) ??
    sendMessages(permissions, channel) ??
    writeInUnlockedThread(world, channel) ??
    sendTts(permissions, request) ??
    attachFiles(permissions, files) ??
    embedLinks(permissions, request, files) ??
    replyWithHistory(permissions, request) ??
    replyToKnownMessage(request, answered) ??
    replyToUserMessage(answered);
  if (refusal !== null) return refusal;
  const duplicate = findByNonce(world, request);
  if (duplicate !== undefined) return ok(messageForApp(world, duplicate));
  const author = { id: world.application.id, parsing: 'message' } as const;
  const reference = answered === undefined ? null : request.message_reference;
  const posted = { ...embeddable(request, permissions), message_reference: reference };
  const shown = composeMessage(world, channel, author, posted, files);
  unarchiveThread(world, channel);
  const message = postMessage(world, {
    ...shown,
    id: world.newId(),
    type: shown.replyTo === null ? MessageType.Default : MessageType.Reply,
    origin: null,
    onlyFor: null,
  });
  return ok(messageForApp(world, message));
}

/**
 * The message that a request replies to, if everyone can see it
 * (resources/message#message-reference-content-attribution-replies).
 */
function referencedMessage(
  { messages }: World,
  { message_reference: reference }: MessageRequest,
  { id, guildId }: Channel,
): Message | undefined {
  if (!reference) return undefined;
  const isHere = (reference.channel_id ?? id) === id && (reference.guild_id ?? guildId) === guildId;
  const message = messages.get(reference.message_id);
  return isHere && message?.channelId === id && message.onlyFor === null ? message : undefined;
}

/**
 * The bot's recent message with the same nonce, if the request enforces nonces
 * (resources/message#create-message-json/form-params).
 */
function findByNonce(
  { application, clock, messages }: World,
  { nonce, enforce_nonce: isEnforced }: MessageRequest,
): Message | undefined {
  if (isEnforced !== true || nonce === undefined || nonce === null) return undefined;
  const duplicate = messages.withNonce(application.id, nonce);
  return duplicate !== undefined && clock.now() - snowflakeTime(duplicate.id) < NONCE_WINDOW
    ? duplicate
    : undefined;
}

function edit(
  call: RouteCall,
  { channel, message, permissions }: MessageTarget,
): RouteResponse | Refusal {
  const { world, json, files } = call;
  const invalid = checkBody(call, { kind: 'edit message', current: currentMessage(message) });
  if (invalid !== null) return invalid;
  const request = readMessageRequest(json);
  const refusal =
    editOwnMessage(message, world.application.id, permissions, request) ??
    editInActiveThread(channel) ??
    writeInUnlockedThread(world, channel);
  if (refusal !== null) return refusal;
  const edited =
    message.authorId === world.application.id
      ? applyMessageEdit(world, message, embeddable(request, permissions), files)
      : { ...message, flags: flagsAfter(message.flags, request.flags) };
  return ok(messageForApp(world, replaceMessage(world, edited)));
}

function remove(
  { world }: RouteCall,
  { channel, message, permissions }: MessageTarget,
): RouteResponse | Refusal {
  const refusal =
    deleteOwnMessage(message, world.application.id, permissions) ?? deleteInThread(world, channel);
  if (refusal !== null) return refusal;
  removeMessage(world, message);
  return NO_CONTENT;
}

/** Drops embeds without EMBED_LINKS (discord-api-docs#2601). */
function embeddable(request: MessageRequest, permissions: bigint): MessageRequest {
  const isAllowed = hasPermissions(permissions, PermissionFlagsBits.EmbedLinks);
  return isAllowed || !request.embeds ? request : { ...request, embeds: [] };
}

function inChannel(
  call: RouteCall,
  act: (place: ChannelTarget) => RouteResponse | Refusal,
): RouteResponse | Refusal {
  const { world } = call;
  const channel = world.channels.get(call.param('channel'));
  if (channel === undefined) return unknownChannel();
  const permissions = permissionsIn(world, world.application.id, channel);
  return viewChannel(world, channel) ?? act({ channel, permissions });
}

function onMessage(
  call: RouteCall,
  act: (spot: MessageTarget) => RouteResponse | Refusal,
): RouteResponse | Refusal {
  return inChannel(call, place => {
    const message = call.world.messages.get(call.param('message'));
    return message !== undefined && isReachable(message, place.channel.id)
      ? act({ ...place, message })
      : unknownMessage();
  });
}
