import { AskerError } from '../command/askerError.ts';
import type { Computation, Reply } from '../command/reply.ts';
import { isTransient } from '../delivery/requestErrors.ts';
import type { RequestInfo } from './answerInTurn.ts';
import type { Services } from './services.ts';

/**
 * Makes a computation that calls Discord reject with an AskerError when Discord does not answer: the
 * interaction itself can still be answered.
 */
export function explainTimeout<Result extends Reply>(
  computation: Computation<Result>,
  { name, place }: RequestInfo,
  { log }: Services,
): Computation<Result> {
  if (!(computation instanceof Promise)) return computation;
  return computation.catch((error: unknown) => {
    if (!isTransient(error)) throw error;
    log.warn({ interaction: place.id, name, err: error }, 'Discord did not answer');
    throw new AskerError('no answer from Discord', ({ notices }) => notices.unanswered, {
      cause: error,
    });
  });
}
