import { type Fault, notAllowed, notOneOf, type Rule } from '../fault.ts';
import { MESSAGE_FLAGS, type MessageBody } from '../message/messageBody.ts';

/** What an interaction is answered with. */
export interface CallbackRequest {
  readonly callbackType: unknown;
  /** 1 ping, 2 command, 3 component, 4 autocomplete, 5 modal submit. */
  readonly interactionType: 1 | 2 | 3 | 4 | 5;
  /** A modal may have been opened from a message, which its answer may edit. */
  readonly isFromMessage: boolean;
}

/** receiving-and-responding#interaction-response-object-interaction-callback-type */
export const CALLBACK = {
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
  CALLBACK.message,
  CALLBACK.deferredMessage,
  CALLBACK.premiumRequired,
  CALLBACK.launchActivity,
];
const UPDATES = [CALLBACK.deferredUpdate, CALLBACK.update];

/** The callback types that each interaction type takes. */
const ALLOWED: Readonly<Record<CallbackRequest['interactionType'], readonly number[]>> = {
  1: [CALLBACK.pong],
  2: [...ANSWERS, CALLBACK.modal],
  3: [...ANSWERS, ...UPDATES, CALLBACK.modal],
  4: [CALLBACK.autocomplete],
  5: ANSWERS,
};

/** What holds of the answer to an interaction. */
export const CALLBACK_RULES: readonly Rule<CallbackRequest>[] = [callbackType];

/** What holds of the data of a deferred message. */
export const DEFERRED_RULES: readonly Rule<MessageBody>[] = [deferredFlags];

/**
 * receiving-and-responding#interaction-response-object-interaction-callback-type: 6 and 7 "only
 * valid for component-based interactions", 9 "not available for `MODAL_SUBMIT` and `PING`". That
 * autocomplete takes 8 alone, and nothing else takes it, is an assumption.
 */
function callbackType(request: CallbackRequest): Fault[] {
  const { callbackType, interactionType, isFromMessage } = request;
  const updates = interactionType === 5 && isFromMessage ? UPDATES : [];
  const allowed: readonly unknown[] = [...ALLOWED[interactionType], ...updates];
  return allowed.includes(callbackType) ? [] : [notOneOf(['type'], allowed)];
}

/**
 * "The only valid message flag you may use is `EPHEMERAL`"
 * (receiving-and-responding#interaction-response-object-messages). Discord has been seen to pass
 * over others (discord/discord-api-docs#7910), which loses them without a word.
 */
function deferredFlags({ flags }: MessageBody): Fault[] {
  const forbidden = (flags ?? 0) & ~MESSAGE_FLAGS.ephemeral;
  return forbidden === 0 ? [] : [notAllowed(['flags'], 'Only EPHEMERAL can be set here.')];
}
