import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { createRefusal, type Refusal, refuseField } from '../refusal.ts';

/** No such channel (topics/opcodes-and-status-codes#json). */
export function unknownChannel(): Refusal {
  return createRefusal('unknownChannel', 404, RESTJSONErrorCodes.UnknownChannel, 'Unknown Channel');
}

/** No such server, or not one of the bot's (topics/opcodes-and-status-codes#json). */
export function unknownGuild(): Refusal {
  return createRefusal('unknownGuild', 404, RESTJSONErrorCodes.UnknownGuild, 'Unknown Guild');
}

/** No such message, or not one that the route reaches (topics/opcodes-and-status-codes#json). */
export function unknownMessage(): Refusal {
  return createRefusal('unknownMessage', 404, RESTJSONErrorCodes.UnknownMessage, 'Unknown Message');
}

/** No such user (topics/opcodes-and-status-codes#json). */
export function unknownUser(): Refusal {
  return createRefusal('unknownUser', 404, RESTJSONErrorCodes.UnknownUser, 'Unknown User');
}

/** Direct messages are with someone (resources/user#create-dm-json-params). */
export function noRecipient(): Refusal {
  return refuseField('noRecipient', 'recipient_id', {
    code: 'BASE_TYPE_REQUIRED',
    message: 'This field is required',
  });
}

/** A bot has no direct messages with itself (topics/opcodes-and-status-codes#json). */
export function messageAnotherUser(): Refusal {
  return createRefusal(
    'messageAnotherUser',
    403,
    RESTJSONErrorCodes.CannotSendMessagesToThisUser,
    'Cannot send messages to this user',
  );
}

/** The bot may not look there (topics/opcodes-and-status-codes#json). */
export function missingAccess(rule = 'missingAccess'): Refusal {
  return createRefusal(rule, 403, RESTJSONErrorCodes.MissingAccess, 'Missing Access');
}

/** The bot may not do that (topics/opcodes-and-status-codes#json). */
export function missingPermissions(rule: string): Refusal {
  return createRefusal(rule, 403, RESTJSONErrorCodes.MissingPermissions, 'Missing Permissions');
}

/** Another application's routes (topics/opcodes-and-status-codes#json). */
export function otherApplication(): Refusal {
  return createRefusal(
    'otherApplication',
    403,
    RESTJSONErrorCodes.NotAuthorizedToPerformThisActionOnThisApplication,
    'You are not authorized to perform this action on this application',
  );
}
