import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { type Interaction, TOKEN_LIFETIME } from '../../model/interaction.ts';
import { tokenTime } from '../../model/interactionToken.ts';
import { isUserInstallOnly } from '../../permissions/installations.ts';
import { createRefusal, type Refusal, refuseField } from '../refusal.ts';

/** Unit: messages (receiving-and-responding#create-followup-message). */
const FOLLOW_UPS_FOR_USER = 5;

/** Nothing by that id and token, or the bot was late (receiving-and-responding#interaction-callback). */
export function answerInTime(interaction: Interaction | undefined): Refusal | null {
  if (interaction !== undefined && interaction.state.kind !== 'failed') return null;
  return createRefusal(
    'answerInTime',
    404,
    RESTJSONErrorCodes.UnknownInteraction,
    'Unknown interaction',
  );
}

/** An interaction is answered once (topics/opcodes-and-status-codes#json). */
export function answerOnce({ state }: Interaction): Refusal | null {
  if (state.kind === 'waiting') return null;
  return createRefusal(
    'answerOnce',
    400,
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
    'Interaction has already been acknowledged.',
  );
}

/** Activities and products are for apps that have them (receiving-and-responding#interaction-response-object-interaction-callback-type); the code is an assumption. */
export function enabledCallbackType(): Refusal {
  return refuseField('enabledCallbackType', 'type', {
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

/** Where it acts for someone alone, an application follows up but a few times (receiving-and-responding#create-followup-message); the status is an assumption. */
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
