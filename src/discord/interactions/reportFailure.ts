import { NOTICES } from '../../render/notices.ts';
import { AskerError } from '../command/askerError.ts';
import { isGone } from '../delivery/interactionResponder.ts';
import { HalfSaid } from '../delivery/partialDelivery.ts';
import { QueueClosed } from '../load/queue.ts';
import type { Log } from '../log/createLog.ts';
import type { Asked } from './answerInTurn.ts';

/** What a failure is told of in. */
export interface FailureContext {
  readonly asked: Pick<Asked, 'id' | 'name'>;
  readonly log: Log;
  /** Tells the asker; `notice` is escaped already. */
  readonly tell: (notice: string) => Promise<void>;
}

/** Ends every failure of an answer: the asker is told, if that is possible, and the log. */
export async function guard(
  { asked, log, tell }: FailureContext,
  work: () => Promise<void>,
): Promise<void> {
  const about = { interaction: asked.id, name: asked.name };
  try {
    await work();
    log.debug(about, 'answered');
  } catch (error) {
    if (isGone(error)) {
      log.warn({ ...about, err: error }, 'could not be answered any more');
      return;
    }
    if (error instanceof AskerError)
      log.debug({ ...about, reason: error.identifier }, 'turned down');
    else log.error({ ...about, err: error }, 'failed');
    try {
      await tell(noticeOf(error));
    } catch (unsaid) {
      log.warn({ ...about, err: unsaid }, 'could not tell the asker');
    }
  }
}

function noticeOf(error: unknown): string {
  if (error instanceof AskerError || error instanceof HalfSaid) return error.notice;
  return error instanceof QueueClosed ? NOTICES.stopping : NOTICES.failure;
}
