import { type Fault, notAllowed, notOneOf, type Rule } from '../fault.ts';
import { MESSAGE_FLAGS, type MessageBody } from '../message/messageBody.ts';

/** An interaction callback. */
export interface CallbackRequest {
  readonly callbackType: unknown;
  /** 1 ping, 2 command, 3 component, 4 autocomplete, 5 modal submit. */
  readonly interactionType: 1 | 2 | 3 | 4 | 5;
  /** Whether it comes from a message, which the response may edit; possible for modals too. */
  readonly isFromMessage: boolean;
}

/** receiving-and-responding#interaction-response-object-interaction-callback-type */
export const CALLBACK_TYPES = {
  pong: 1,
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  autocomplete: 8,
  modal: 9,
  premiumRequired: 10,
  launchActivity: 12,
} as const;

const ANSWERS = [
  CALLBACK_TYPES.message,
  CALLBACK_TYPES.deferredMessage,
  CALLBACK_TYPES.premiumRequired,
  CALLBACK_TYPES.launchActivity,
];
const UPDATES = [CALLBACK_TYPES.deferredUpdate, CALLBACK_TYPES.update];

/** Allowed callback types by interaction type. */
const ALLOWED: Readonly<Record<CallbackRequest['interactionType'], readonly number[]>> = {
  1: [CALLBACK_TYPES.pong],
  2: [...ANSWERS, CALLBACK_TYPES.modal],
  3: [...ANSWERS, ...UPDATES, CALLBACK_TYPES.modal],
  4: [CALLBACK_TYPES.autocomplete],
  5: ANSWERS,
};

/** Rules for callbacks. */
export const CALLBACK_RULES: readonly Rule<CallbackRequest>[] = [callbackType];

/** Rules for the data of deferred messages. */
export const DEFERRED_RULES: readonly Rule<MessageBody>[] = [deferredFlags];

/**
 * receiving-and-responding#interaction-response-object-interaction-callback-type: 6 and 7 are "only
 * valid for component-based interactions", 9 is "not available for `MODAL_SUBMIT` and `PING`".
 * Assumption: autocomplete accepts only 8, and nothing else accepts it.
 */
function callbackType(request: CallbackRequest): Fault[] {
  const { callbackType, interactionType, isFromMessage } = request;
  const updates = interactionType === 5 && isFromMessage ? UPDATES : [];
  const allowed: readonly unknown[] = [...ALLOWED[interactionType], ...updates];
  return allowed.includes(callbackType) ? [] : [notOneOf(['type'], allowed)];
}

/**
 * "The only valid message flag you may use is `EPHEMERAL`"
 * (receiving-and-responding#interaction-response-object-messages). Discord has been seen to ignore
 * other flags (discord/discord-api-docs#7910), so they would be lost silently.
 */
function deferredFlags({ flags }: MessageBody): Fault[] {
  const forbidden = (flags ?? 0) & ~MESSAGE_FLAGS.ephemeral;
  return forbidden === 0 ? [] : [notAllowed(['flags'], 'Only EPHEMERAL can be set here.')];
}
