import type { Messages } from '../../messages/messages.ts';
import { StorageError } from '../../storage/storageError.ts';
import { AskerError, type Notice } from '../command/askerError.ts';
import { isGone } from '../delivery/interactionResponder.ts';
import { PartialDelivery } from '../delivery/partialDelivery.ts';
import { QueueClosed } from '../load/queue.ts';
import type { Log } from '../log/createLog.ts';

/** Where the failure of a request is reported. */
export interface FailureContext {
  /** Id of the interaction or message. */
  readonly id: string;
  /** Command or component action. */
  readonly name: string;
  readonly log: Log;
  /** In the language of the asker. */
  readonly messages: () => Messages;
  /** Shows a notice to the asker; `notice` is escaped Markdown. */
  readonly tell: (notice: string) => Promise<void>;
}

/** Runs `answer` and reports its failure to the log and, if possible, to the asker. Never rejects. */
export async function reportFailure(
  { id, name, log, messages, tell }: FailureContext,
  answer: () => Promise<void>,
): Promise<void> {
  const fields = { interaction: id, name };
  try {
    await answer();
    log.debug(fields, 'answered');
  } catch (error) {
    if (isGone(error)) {
      log.warn({ ...fields, err: error }, 'could not respond any more');
      return;
    }
    if (error instanceof AskerError) log.debug({ ...fields, reason: error.identifier }, 'rejected');
    else log.error({ ...fields, err: error }, 'failed');
    try {
      await tell(noticeOf(error)(messages()));
    } catch (untold) {
      log.warn({ ...fields, err: untold }, 'could not report the failure to the asker');
    }
  }
}

function noticeOf(error: unknown): Notice {
  if (error instanceof AskerError || error instanceof PartialDelivery) return error.notice;
  return ({ notices }) => {
    if (error instanceof QueueClosed) return notices.stopping;
    return error instanceof StorageError ? notices.notStored : notices.failure;
  };
}
