import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { timeOfToken } from '../../model/interactionToken.ts';
import type { Interaction } from '../../model/world.ts';
import { isForUserAlone } from '../../permissions/installations.ts';
import type { Refusal } from '../refusal.ts';

/** The bot has this long to answer first (receiving-and-responding#interaction-callback). Unit: milliseconds. */
export const ANSWER_WINDOW = 3000;
/** A token lives this long (receiving-and-responding#followup-messages). Unit: milliseconds. */
export const TOKEN_LIFETIME = 15 * 60 * 1000;
/** Unit: messages (receiving-and-responding#create-followup-message). */
const FOLLOW_UPS_FOR_USER = 5;

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

/** Where it acts for someone alone, an application follows up but a few times (receiving-and-responding#create-followup-message); the status is an assumption. */
export function followUpAFewTimes(interaction: Interaction): Refusal | null {
  if (!isForUserAlone(interaction) || interaction.followUpIds.length < FOLLOW_UPS_FOR_USER) {
    return null;
  }
  return refuse(
    'followUpAFewTimes',
    400,
    RESTJSONErrorCodes.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages,
    'This interaction has hit the maximum number of follow up messages',
  );
}

/** One field of a body is wrong (topics/opcodes-and-status-codes#json). */
export function invalidForm(
  rule: string,
  key: string,
  leaf: { readonly code: string; readonly message: string },
): Refusal {
  return refuse(rule, 400, RESTJSONErrorCodes.InvalidFormBodyOrContentType, 'Invalid Form Body', {
    [key]: { _errors: [leaf] },
  });
}
