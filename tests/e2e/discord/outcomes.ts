import type { Outcome } from '../../../src/sandbox/user/outcome.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';

/** The message that came in answer. */
export function messageOf(outcome: Outcome): ShownMessage {
  if (outcome.kind !== 'message') throw new Error(`${outcome.kind} in place of a message`);
  return outcome.message;
}

/** The message whose component was used, as it is now. */
export function updateOf(outcome: Outcome): ShownMessage {
  if (outcome.kind !== 'update') throw new Error(`${outcome.kind} in place of an update`);
  return outcome.message;
}
