import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { invalidForm, type Refusal, refuse } from '../refusal.ts';

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

/** The bot may not look there (topics/opcodes-and-status-codes#json). */
export function missingAccess(rule = 'missingAccess'): Refusal {
  return refuse(rule, 403, RESTJSONErrorCodes.MissingAccess, 'Missing Access');
}

/** The bot may not do that (topics/opcodes-and-status-codes#json). */
export function missingPermissions(rule: string): Refusal {
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
