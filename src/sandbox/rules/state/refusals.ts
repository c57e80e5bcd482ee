import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { createRefusal, type Refusal, refuseField } from '../refusal.ts';

/** The channel does not exist (topics/opcodes-and-status-codes#json). */
export function unknownChannel(): Refusal {
  return createRefusal('unknownChannel', 404, RESTJSONErrorCodes.UnknownChannel, 'Unknown Channel');
}

/** The guild does not exist, or the bot is not a member (topics/opcodes-and-status-codes#json). */
export function unknownGuild(): Refusal {
  return createRefusal('unknownGuild', 404, RESTJSONErrorCodes.UnknownGuild, 'Unknown Guild');
}

/**
 * The message does not exist, or the route cannot reach it (topics/opcodes-and-status-codes#json).
 */
export function unknownMessage(): Refusal {
  return createRefusal('unknownMessage', 404, RESTJSONErrorCodes.UnknownMessage, 'Unknown Message');
}

/** The user does not exist (topics/opcodes-and-status-codes#json). */
export function unknownUser(): Refusal {
  return createRefusal('unknownUser', 404, RESTJSONErrorCodes.UnknownUser, 'Unknown User');
}

/** The user is not in the guild (topics/opcodes-and-status-codes#json). */
export function unknownMember(): Refusal {
  return createRefusal('unknownMember', 404, RESTJSONErrorCodes.UnknownMember, 'Unknown Member');
}

/** Direct messages need a recipient (resources/user#create-dm-json-params). */
export function noRecipient(): Refusal {
  return refuseField('noRecipient', 'recipient_id', {
    code: 'BASE_TYPE_REQUIRED',
    message: 'This field is required',
  });
}

/** A bot cannot message itself (topics/opcodes-and-status-codes#json). */
export function messageAnotherUser(): Refusal {
  return createRefusal(
    'messageAnotherUser',
    403,
    RESTJSONErrorCodes.CannotSendMessagesToThisUser,
    'Cannot send messages to this user',
  );
}

/** The bot cannot access the resource (topics/opcodes-and-status-codes#json). */
export function missingAccess(rule = 'missingAccess'): Refusal {
  return createRefusal(rule, 403, RESTJSONErrorCodes.MissingAccess, 'Missing Access');
}

/** The bot lacks a permission (topics/opcodes-and-status-codes#json). */
export function missingPermissions(rule: string): Refusal {
  return createRefusal(rule, 403, RESTJSONErrorCodes.MissingPermissions, 'Missing Permissions');
}

/** The route belongs to another application (topics/opcodes-and-status-codes#json). */
export function otherApplication(): Refusal {
  return createRefusal(
    'otherApplication',
    403,
    RESTJSONErrorCodes.NotAuthorizedToPerformThisActionOnThisApplication,
    'You are not authorized to perform this action on this application',
  );
}
