import type { Messages } from '../../messages/messages.ts';
import { StorageError } from '../../storage/storageError.ts';
import { AskerError, type Notice } from '../command/askerError.ts';
import { isGone } from '../delivery/interactionResponder.ts';
import { PartialDelivery } from '../delivery/partialDelivery.ts';
import { QueueClosed } from '../load/queue.ts';
import type { RequestOutcome } from '../log/activity.ts';
import type { Services } from './services.ts';

/** Where the failure of a request is reported. */
export interface FailureContext {
  /** Id of the interaction or message. */
  readonly id: string;
  /** Command or component action. */
  readonly name: string;
  readonly services: Pick<Services, 'clock' | 'log' | 'observe'>;
  /** In the language of the asker. */
  readonly messages: () => Messages;
  /** Shows a notice to the asker; `notice` is escaped Markdown. */
  readonly tell: (notice: string) => Promise<void>;
}

/**
 * Runs `answer` and reports its failure to the log and, if possible, to the asker; then reports the outcome.
 * Never rejects.
 */
export async function reportFailure(
  context: FailureContext,
  answer: () => Promise<void>,
): Promise<void> {
  const { name, services } = context;
  const { clock, observe } = services;
  const startedAt = clock.now();
  const outcome = await outcomeOf(context, answer);
  observe({ kind: 'request', name, outcome, duration: clock.now() - startedAt });
}

async function outcomeOf(
  { id, name, services, messages, tell }: FailureContext,
  answer: () => Promise<void>,
): Promise<RequestOutcome> {
  const { log } = services;
  const fields = { interaction: id, name };
  try {
    await answer();
    log.debug(fields, 'answered');
    return 'answered';
  } catch (error) {
    if (isGone(error)) {
      log.warn({ ...fields, err: error }, 'could not respond any more');
      return 'undelivered';
    }
    const isMistake = error instanceof AskerError;
    if (isMistake) log.debug({ ...fields, reason: error.identifier }, 'rejected');
    else log.error({ ...fields, err: error }, 'failed');
    try {
      await tell(noticeOf(error)(messages()));
    } catch (untold) {
      log.warn({ ...fields, err: untold }, 'could not report the failure to the asker');
    }
    return isMistake ? 'rejected' : 'failed';
  }
}

function noticeOf(error: unknown): Notice {
  if (error instanceof AskerError || error instanceof PartialDelivery) return error.notice;
  return ({ notices }) => {
    if (error instanceof QueueClosed) return notices.stopping;
    return error instanceof StorageError ? notices.notStored : notices.failure;
  };
}
