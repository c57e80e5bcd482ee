import type { Outcome } from '../../src/sandbox/user/outcome.ts';
import type { ShownMessage } from '../../src/sandbox/user/shownMessage.ts';

/** The message of an outcome; throws if there is none. */
export function messageOf(outcome: Outcome): ShownMessage {
  if (outcome.kind !== 'message') throw new Error(`expected a message, not ${outcome.kind}`);
  return outcome.message;
}

/** The updated message whose component was used; throws if it was not updated. */
export function updateOf(outcome: Outcome): ShownMessage {
  if (outcome.kind !== 'update') throw new Error(`expected an update, not ${outcome.kind}`);
  return outcome.message;
}
