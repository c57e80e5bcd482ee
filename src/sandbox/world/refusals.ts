import {
  type ApplicationCommandType,
  ChannelType,
  MessageFlags,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from 'discord-api-types/v10';
import type { Refusal } from '../rules/refusal.ts';
import { timeOfToken } from './interactionToken.ts';
import type { MessageRequest } from './messageRequest.ts';
import { has, sendingIn } from './permissions.ts';
import type { Channel, Interaction, Message } from './world.ts';

/** The bot has this long to answer first (receiving-and-responding#interaction-callback). Unit: milliseconds. */
export const ANSWER_WINDOW = 3000;
/** A token lives this long (receiving-and-responding#followup-messages). Unit: milliseconds. */
export const TOKEN_LIFETIME = 15 * 60 * 1000;
/** Commands that may be made in a scope in a day (application-commands#registering-a-command). */
const DAILY_COMMAND_CREATIONS = 200;
/** Commands of a type in a scope (application-commands#registering-a-command). */
const COMMAND_COUNTS: Readonly<Record<ApplicationCommandType, number>> = {
  1: 100,
  2: 15,
  3: 15,
  4: 1,
};

/** Refuses with what Discord answers, under the name of the rule. */
export function refuse(
  rule: string,
  status: number,
  code: number,
  message: string,
  errors?: Refusal['body']['errors'],
): Refusal {
  return { rule, status, body: { message, code, ...(errors === undefined ? {} : { errors }) } };
}

/** No such channel (topics/opcodes-and-status-codes#json). */
export function unknownChannel(): Refusal {
  return refuse('unknownChannel', 404, RESTJSONErrorCodes.UnknownChannel, 'Unknown Channel');
}

/** No such server, or not one of the bot's (topics/opcodes-and-status-codes#json). */
export function unknownGuild(): Refusal {
  return refuse('unknownGuild', 404, RESTJSONErrorCodes.UnknownGuild, 'Unknown Guild');
}

/** No such message, or not one that the route reaches (topics/opcodes-and-status-codes#json). */
export function unknownMessage(): Refusal {
  return refuse('unknownMessage', 404, RESTJSONErrorCodes.UnknownMessage, 'Unknown Message');
}

/** No such user (topics/opcodes-and-status-codes#json). */
export function unknownUser(): Refusal {
  return refuse('unknownUser', 404, RESTJSONErrorCodes.UnknownUser, 'Unknown User');
}

/** Direct messages are with someone (resources/user#create-dm-json-params). */
export function noRecipient(): Refusal {
  return invalidForm('noRecipient', 'recipient_id', {
    code: 'BASE_TYPE_REQUIRED',
    message: 'This field is required',
  });
}

/** A bot has no direct messages with itself (topics/opcodes-and-status-codes#json). */
export function messageSomeoneElse(): Refusal {
  return refuse(
    'messageSomeoneElse',
    403,
    RESTJSONErrorCodes.CannotSendMessagesToThisUser,
    'Cannot send messages to this user',
  );
}

/** No such command in the scope (topics/opcodes-and-status-codes#json). */
export function unknownCommand(): Refusal {
  return refuse(
    'unknownCommand',
    404,
    RESTJSONErrorCodes.UnknownApplicationCommand,
    'Unknown application command',
  );
}

/** The bot may not look there (topics/opcodes-and-status-codes#json). */
export function missingAccess(rule = 'missingAccess'): Refusal {
  return refuse(rule, 403, RESTJSONErrorCodes.MissingAccess, 'Missing Access');
}

/** The bot may not do that (topics/opcodes-and-status-codes#json). */
function missingPermissions(rule: string): Refusal {
  return refuse(rule, 403, RESTJSONErrorCodes.MissingPermissions, 'Missing Permissions');
}

/** Another application's routes (topics/opcodes-and-status-codes#json). */
export function otherApplication(): Refusal {
  return refuse(
    'otherApplication',
    403,
    RESTJSONErrorCodes.NotAuthorizedToPerformThisActionOnThisApplication,
    'You are not authorized to perform this action on this application',
  );
}

/** Command permissions are set with a person's token (application-commands#permissions). */
export function botsCannotSetCommandPermissions(): Refusal {
  return refuse(
    'botsCannotSetCommandPermissions',
    403,
    RESTJSONErrorCodes.BotsCannotUseThisEndpoint,
    'Bots cannot use this endpoint',
  );
}

/** Nothing by that id and token, or the bot was late (receiving-and-responding#interaction-callback). */
export function answerInTime(interaction: Interaction | undefined): Refusal | null {
  if (interaction !== undefined && interaction.state.kind !== 'failed') return null;
  return refuse('answerInTime', 404, RESTJSONErrorCodes.UnknownInteraction, 'Unknown interaction');
}

/** An interaction is answered once (topics/opcodes-and-status-codes#json). */
export function answerOnce({ state }: Interaction): Refusal | null {
  if (state.kind === 'waiting') return null;
  return refuse(
    'answerOnce',
    400,
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
    'Interaction has already been acknowledged.',
  );
}

/** Activities and products are for apps that have them (receiving-and-responding#interaction-response-object-interaction-callback-type); the code is an assumption. */
export function answerWithWhatIsEnabled(): Refusal {
  return invalidForm('answerWithWhatIsEnabled', 'type', {
    code: 'BASE_TYPE_CHOICES',
    message: 'Value must be one of (4, 5, 6, 7, 8, 9).',
  });
}

/** A token opens its webhook with the first answer, and for 15 minutes (receiving-and-responding#followup-messages). Suggestions open none: an assumption. */
export function webhookIsOpen(
  interaction: Interaction | undefined,
  token: string,
  now: number,
): Refusal | null {
  const issuedAt = timeOfToken(token);
  if (issuedAt !== null && now - issuedAt >= TOKEN_LIFETIME) {
    return refuse(
      'webhookIsOpen',
      401,
      RESTJSONErrorCodes.InvalidWebhookToken,
      'Invalid Webhook Token',
    );
  }
  const kind = interaction?.state.kind ?? 'waiting';
  if (kind !== 'waiting' && kind !== 'failed' && kind !== 'choices') return null;
  return refuse('webhookIsOpen', 404, RESTJSONErrorCodes.UnknownWebhook, 'Unknown Webhook');
}

/** Without VIEW_CHANNEL there is no way in (resources/message#get-channel-messages). */
export function viewChannel(permissions: bigint): Refusal | null {
  return has(permissions, PermissionFlagsBits.ViewChannel) ? null : missingAccess('viewChannel');
}

/** A page has 1 to 100 messages and one bound (resources/message#get-channel-messages-query-string-params). */
export function wrongPage(): Refusal {
  return invalidForm('wrongPage', 'limit', {
    code: 'NUMBER_TYPE_MAX',
    message: 'int value should be less than or equal to 100.',
  });
}

/** One message is read only with its history (resources/message#get-channel-message). */
export function readHistory(permissions: bigint): Refusal | null {
  const isAllowed = has(permissions, PermissionFlagsBits.ReadMessageHistory);
  return isAllowed ? null : missingPermissions('readHistory');
}

/** Posting needs SEND_MESSAGES, in threads SEND_MESSAGES_IN_THREADS (resources/message#create-message-limitations). */
export function sendMessages(permissions: bigint, { type }: Channel): Refusal | null {
  const needed = sendingIn({ isThread: type === ChannelType.PublicThread });
  return has(permissions, needed) ? null : missingPermissions('sendMessages');
}

/** Reading aloud needs SEND_TTS_MESSAGES (resources/message#create-message-limitations). */
export function sendTts(permissions: bigint, { tts }: MessageRequest): Refusal | null {
  if (tts !== true || has(permissions, PermissionFlagsBits.SendTTSMessages)) return null;
  return missingPermissions('sendTts');
}

/** Files need ATTACH_FILES (topics/permissions#permissions-bitwise-permission-flags). */
export function attachFiles(permissions: bigint, files: readonly unknown[]): Refusal | null {
  if (files.length === 0 || has(permissions, PermissionFlagsBits.AttachFiles)) return null;
  return missingPermissions('attachFiles');
}

/** A message of embeds alone needs EMBED_LINKS; beside content they are dropped (discord-api-docs#2601). */
export function embedLinks(
  permissions: bigint,
  { embeds, content, components }: MessageRequest,
  files: readonly unknown[],
): Refusal | null {
  if (has(permissions, PermissionFlagsBits.EmbedLinks)) return null;
  if ((embeds ?? []).length === 0 || files.length > 0) return null;
  const saysMore = (content ?? '').trim() !== '' || (components ?? []).length > 0;
  return saysMore ? null : missingPermissions('embedLinks');
}

/** A reply needs READ_MESSAGE_HISTORY (resources/message#create-message-limitations); its status is an assumption. */
export function replyWithHistory(
  permissions: bigint,
  { message_reference: reference }: MessageRequest,
): Refusal | null {
  if (!reference || has(permissions, PermissionFlagsBits.ReadMessageHistory)) return null;
  return refuse(
    'replyWithHistory',
    403,
    RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
    'Cannot reply without permission to read message history',
  );
}

/** What is answered must exist in the channel (resources/message#message-reference-structure). */
export function replyToKnownMessage(
  { message_reference: reference }: MessageRequest,
  channel: Channel,
  referenced: Message | undefined,
): Refusal | null {
  if (!reference || reference.fail_if_not_exists === false) return null;
  const isThere = referenced?.channelId === channel.id && referenced.onlyFor === null;
  return isThere
    ? null
    : invalidForm('replyToKnownMessage', 'message_reference', {
        code: 'REPLIES_UNKNOWN_MESSAGE',
        message: 'Unknown message',
      });
}

/** Others may change the flags of a message alone, and only with MANAGE_MESSAGES (resources/message#edit-message). */
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
    const mayManage = has(permissions, PermissionFlagsBits.ManageMessages);
    return mayManage ? null : missingPermissions('editOwnMessage');
  }
  return refuse(
    'editOwnMessage',
    403,
    RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser,
    'Cannot edit a message authored by another user',
  );
}

/** Another's message is deleted with MANAGE_MESSAGES, in a server only (resources/message#delete-message). */
export function deleteOwnMessage(
  { authorId }: Message,
  botId: string,
  permissions: bigint,
): Refusal | null {
  const isAllowed = authorId === botId || has(permissions, PermissionFlagsBits.ManageMessages);
  return isAllowed ? null : missingPermissions('deleteOwnMessage');
}

/** A scope takes so many new commands a day (application-commands#registering-a-command). */
export function createFewCommandsADay(created: number, more: number): Refusal | null {
  if (created + more <= DAILY_COMMAND_CREATIONS) return null;
  return refuse(
    'createFewCommandsADay',
    400,
    RESTJSONErrorCodes.MaximumDailyApplicationCommandCreatesReached,
    `Max number of daily application command creates has been reached (${DAILY_COMMAND_CREATIONS})`,
  );
}

/** A scope holds so many commands of a type (application-commands#registering-a-command). */
export function fewCommands(type: ApplicationCommandType, count: number): Refusal | null {
  const limit = COMMAND_COUNTS[type];
  if (count <= limit) return null;
  return refuse(
    'fewCommands',
    400,
    RESTJSONErrorCodes.MaximumNumberOfApplicationCommandsReached,
    `Maximum number of application commands reached (${limit})`,
  );
}

/** Names are unique in a type and scope (application-commands#updating-and-deleting-a-command). */
export function uniqueName(isTaken: boolean): Refusal | null {
  if (!isTaken) return null;
  return invalidForm('uniqueName', 'name', {
    code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
    message: 'Application command names must be unique',
  });
}

/** A private message is reached by its token alone (resources/message#message-object-message-flags). */
export function isReachable(message: Message | undefined, channelId: string): boolean {
  return (
    message !== undefined &&
    message.channelId === channelId &&
    !(message.flags & MessageFlags.Ephemeral)
  );
}

function invalidForm(
  rule: string,
  key: string,
  leaf: { readonly code: string; readonly message: string },
): Refusal {
  return refuse(rule, 400, RESTJSONErrorCodes.InvalidFormBodyOrContentType, 'Invalid Form Body', {
    [key]: { _errors: [leaf] },
  });
}
