import { busyNotice, waitingNotice } from '../../render/notices.ts';
import { AskerError } from '../command/askerError.ts';
import type { Request, Said, Work } from '../command/command.ts';
import type { Clock } from '../load/clock.ts';
import type { Steps } from '../load/steps.ts';
import type { Routing } from './services.ts';

/** Something that was asked: an interaction, or a message that mentions the bot. */
export interface Asked {
  readonly id: string;
  /** What it is called in the log and in the pace. */
  readonly name: string;
  readonly askerId: string;
  /** Unit: milliseconds since 1970. */
  readonly createdAt: number;
}

/** How one kind of question is answered. */
export interface ResponsePlan<Result extends Said> {
  /** @throws AskerError when the asker has to put something right. */
  readonly prepare: (compute: Request['compute']) => Work<Result>;
  /** Lets the asker know that the answer is being worked on. */
  readonly acknowledge: () => Promise<void>;
  readonly deliver: (said: Result) => Promise<void>;
}

/** What would not be answered by this age is acknowledged before. Unit: milliseconds. */
export const LONGEST_SILENCE = 1500;
/** How much may wait in all, so that memory holds. Unit: requests. */
const MOST_WAITING = 2000;

/**
 * Answers when the asker's turn comes, and lets them know in time where that may take long.
 *
 * @throws AskerError when too many wait already.
 */
export async function answerInTurn<Result extends Said>(
  { name, askerId, createdAt }: Asked,
  { clock, estimator, queue, limits, slowAfter, index }: Routing,
  { prepare, acknowledge, deliver }: ResponsePlan<Result>,
): Promise<void> {
  const wait = queue.expectedWait(askerId, name);
  if (queue.pendingOf(askerId) >= limits.perMember) {
    throw new AskerError('too much at once', waitingNotice(limits.perMember));
  }
  if (queue.size() >= MOST_WAITING || wait > limits.maxWait) {
    throw new AskerError('busy', busyNotice(wait));
  }
  const work = prepare(compute);
  if (work instanceof Promise) {
    const isSettled = await settlesWithin(LONGEST_SILENCE - age(), work, clock);
    if (!isSettled) await acknowledge();
    return deliver(await work);
  }
  if (typeof work !== 'function') return deliver(work);
  const turn = queue.enter(askerId, name);
  try {
    const silence = age();
    const duration = estimator.estimate(name, index().passages.length);
    const isSlow = duration >= slowAfter || silence + wait + duration >= LONGEST_SILENCE;
    // Work keeps the process from telling Discord, so that comes first.
    if (isSlow) await acknowledge();
    const answered = turn.take(estimator.measure(name, inSteps(work)));
    if (!isSlow && !(await settlesWithin(LONGEST_SILENCE - silence, answered, clock))) {
      await acknowledge();
    }
    await deliver(await answered);
  } finally {
    turn.leave();
  }

  /** Time since the question was asked, by a clock that may differ from Discord's. Unit: milliseconds. */
  function age(): number {
    return Math.max(clock.wallTime() - createdAt, 0);
  }

  async function compute<Computed>(computing: () => Steps<Computed>): Promise<Computed> {
    const turn = queue.enter(askerId, name);
    try {
      return await turn.take(estimator.measure(name, computing()));
    } finally {
      turn.leave();
    }
  }
}

function* inSteps<Result extends Said>(work: () => Result | Steps<Result>): Steps<Result> {
  const begun = work();
  return 'next' in begun ? yield* begun : begun;
}

/** Whether a promise settles within `time` milliseconds. */
function settlesWithin(
  time: number,
  promise: Promise<unknown>,
  { after }: Clock,
): Promise<boolean> {
  return new Promise(resolve => {
    const cancel = after(time, () => resolve(false));
    const settle = (): void => {
      cancel();
      resolve(true);
    };
    promise.then(settle, settle);
  });
}
