import type { Steps } from '../../concurrency/steps.ts';
import type { Message } from '../../render/message.ts';

/** A message, or several that are sent in order. */
export type Reply = Message | readonly Message[];

/** The messages of a reply, in order. */
export function partsOf(reply: Reply): readonly Message[] {
  return 'content' in reply ? [reply] : reply;
}

/**
 * How a command computes its reply, once it has validated the request: the reply itself; a function or
 * steps, which wait for their turn in the queue; or a promise, for commands that call Discord. A promise
 * uses `RequestContext.compute` for CPU-bound parts.
 */
export type Computation<Result extends Reply = Message> =
  | Result
  | (() => Result | Steps<Result>)
  | Promise<Result>;
