import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { type Interaction, TOKEN_LIFETIME } from '../../model/interaction.ts';
import { tokenTime } from '../../model/interactionToken.ts';
import { isUserInstallOnly } from '../../permissions/installations.ts';
import { createRefusal, type Refusal, refuseField } from '../refusal.ts';

/** Maximum follow-ups for user installations (receiving-and-responding#create-followup-message). */
const FOLLOW_UPS_FOR_USER = 5;

/**
 * The interaction does not exist, or the response is late
 * (receiving-and-responding#interaction-callback).
 */
export function answerInTime(interaction: Interaction | undefined): Refusal | null {
  if (interaction !== undefined && interaction.state.kind !== 'failed') return null;
  return createRefusal(
    'answerInTime',
    404,
    RESTJSONErrorCodes.UnknownInteraction,
    'Unknown interaction',
  );
}

/** An interaction accepts one first response (topics/opcodes-and-status-codes#json). */
export function answerOnce({ state }: Interaction): Refusal | null {
  if (state.kind === 'waiting') return null;
  return createRefusal(
    'answerOnce',
    400,
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
    'Interaction has already been acknowledged.',
  );
}

/**
 * Activities and premium prompts need a feature of the application
 * (receiving-and-responding#interaction-response-object-interaction-callback-type). Assumption: the
 * code.
 */
export function enabledCallbackType(): Refusal {
  return refuseField('enabledCallbackType', 'type', {
    code: 'BASE_TYPE_CHOICES',
    message: 'Value must be one of (4, 5, 6, 7, 8, 9).',
  });
}

/**
 * The webhook exists from the first response until the token expires after 15 minutes
 * (receiving-and-responding#followup-messages). Assumption: autocomplete results do not create it.
 */
export function webhookIsOpen(
  interaction: Interaction | undefined,
  token: string,
  now: number,
): Refusal | null {
  const issuedAt = tokenTime(token);
  if (issuedAt !== null && now - issuedAt >= TOKEN_LIFETIME) {
    return createRefusal(
      'webhookIsOpen',
      401,
      RESTJSONErrorCodes.InvalidWebhookToken,
      'Invalid Webhook Token',
    );
  }
  const kind = interaction?.state.kind ?? 'waiting';
  if (kind !== 'waiting' && kind !== 'failed' && kind !== 'choices') return null;
  return createRefusal('webhookIsOpen', 404, RESTJSONErrorCodes.UnknownWebhook, 'Unknown Webhook');
}

/**
 * Limits follow-ups if only a user installation authorizes the interaction
 * (receiving-and-responding#create-followup-message). Assumption: the status.
 */
export function followUpLimit(interaction: Interaction): Refusal | null {
  if (!isUserInstallOnly(interaction) || interaction.followUpIds.length < FOLLOW_UPS_FOR_USER) {
    return null;
  }
  return createRefusal(
    'followUpLimit',
    400,
    RESTJSONErrorCodes.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages,
    'This interaction has hit the maximum number of follow up messages',
  );
}
