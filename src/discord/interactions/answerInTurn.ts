import type { Steps } from '../../concurrency/steps.ts';
import type { OpenedScope, Scope } from '../../library/guilds/scope.ts';
import { AskerError } from '../command/askerError.ts';
import type { Computation, Reply } from '../command/reply.ts';
import type { Clock } from '../load/clock.ts';
import type { Place } from '../permissions/place.ts';
import type { Services } from './services.ts';

/** A request to answer: an interaction, or a message that mentions the bot. */
export interface RequestInfo {
  /** Command or component action, for the log and for latency estimates. */
  readonly name: string;
  readonly place: Place;
  /** Unit: milliseconds since 1970. */
  readonly createdAt: number;
}

/** How a request is answered. */
export interface ResponsePlan<Result extends Reply> {
  /** What the answer is from. */
  readonly scope: Scope;
  /** @throws AskerError for the asker's mistakes. */
  readonly prepare: (opened: OpenedScope) => Computation<Result>;
  /** Shows the asker that the answer is in progress. */
  readonly acknowledge: () => Promise<void>;
  readonly deliver: (reply: Result) => Promise<void>;
}

/** Age at which an unanswered request is acknowledged. Unit: milliseconds. */
export const ACKNOWLEDGE_AGE = 1500;
/** Age after which a first response may reach Discord too late. Unit: milliseconds. */
const LATEST_AGE = 2500;
/** Time to wait for what a request needs, however old it seems: clocks differ. Unit: milliseconds. */
const MIN_PATIENCE = 1000;
/** Maximum pending requests of all members; bounds memory. */
const MAX_PENDING = 2000;

/**
 * Answers a request when the asker's turn comes; acknowledges it first if that may take long.
 *
 * @throws AskerError when too many requests are pending.
 */
export async function answerInTurn<Result extends Reply>(
  request: RequestInfo,
  {
    clock,
    estimator,
    queue,
    limits,
    slowAfter,
  }: Pick<Services, 'clock' | 'estimator' | 'queue' | 'limits' | 'slowAfter'>,
  { scope, prepare, deliver, ...plan }: ResponsePlan<Result>,
): Promise<void> {
  const { name, place } = request;
  const { askerId } = place;
  const wait = queue.expectedWait(askerId, name);
  if (queue.pendingOf(askerId) >= limits.perMember) {
    const requests = limits.perMember;
    throw new AskerError('too many requests', ({ notices }) => notices.waiting({ requests }));
  }
  if (queue.size() >= MAX_PENDING || wait > limits.maxWait) {
    const seconds = Math.max(Math.ceil(wait / 1000), 1);
    throw new AskerError('busy', ({ notices }) => notices.busy({ wait: seconds }));
  }
  let isAcknowledged = false;
  const opened = scope.opened ?? (await settled(scope.open()));
  const computation = prepare(countingWait(opened, queue));
  if (computation instanceof Promise) return deliver(await settled(computation));
  if (typeof computation !== 'function') return deliver(computation);
  const turn = queue.enter(askerId, name);
  try {
    const elapsed = ageOf(request, clock);
    const duration = estimator.estimate(name, opened.index.passageCount);
    const isSlow = duration >= slowAfter || elapsed + wait + duration >= ACKNOWLEDGE_AGE;
    // Acknowledges first, since the computation blocks the event loop.
    if (isSlow) await acknowledge();
    await deliver(await settled(turn.take(estimator.measure(name, inSteps(computation)))));
  } finally {
    turn.leave();
  }

  async function acknowledge(): Promise<void> {
    if (isAcknowledged) return;
    isAcknowledged = true;
    await plan.acknowledge();
  }

  /** Waits for a promise; acknowledges the request when it would get too old meanwhile. */
  async function settled<Value>(promise: Promise<Value>): Promise<Value> {
    const isInTime =
      isAcknowledged ||
      (await settlesWithin(ACKNOWLEDGE_AGE - ageOf(request, clock), promise, clock));
    if (!isInTime) await acknowledge();
    return await promise;
  }
}

/**
 * Waits for what a request needs before it can be acknowledged.
 *
 * @throws AskerError when it takes too long.
 */
export async function inTime<Value>(
  needed: Promise<Value>,
  request: Pick<RequestInfo, 'createdAt'>,
  { clock }: Pick<Services, 'clock'>,
): Promise<Value> {
  const patience = Math.max(LATEST_AGE - ageOf(request, clock), MIN_PATIENCE);
  const isThere = await settlesWithin(patience, needed, clock);
  if (isThere) return await needed;
  throw new AskerError('articles not open yet', ({ notices }) => notices.opening);
}

/** Runs steps when the asker's turn comes; rejects with QueueClosed when the queue closes first. */
export async function computeInTurn<Result>(
  { name, place }: RequestInfo,
  { estimator, queue }: Pick<Services, 'estimator' | 'queue'>,
  start: () => Steps<Result>,
): Promise<Result> {
  const turn = queue.enter(place.askerId, name);
  try {
    return await turn.take(estimator.measure(name, start()));
  } finally {
    turn.leave();
  }
}

/**
 * The same, with the time in the queue as a part of the wait for the encoder: in a flood, questions are answered by
 * words alone instead of each waiting for those before it.
 */
function countingWait(
  opened: OpenedScope,
  { waited }: Pick<Services['queue'], 'waited'>,
): OpenedScope {
  const { semantics } = opened;
  if (semantics === null) return opened;
  return {
    ...opened,
    semantics: {
      ...semantics,
      encode: (question, urgency) => semantics.encode(question, urgency, waited()),
    },
  };
}

function* inSteps<Result extends Reply>(start: () => Result | Steps<Result>): Steps<Result> {
  const started = start();
  return 'next' in started ? yield* started : started;
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

/** Age of a request by this machine's clock, which may differ from Discord's. Unit: milliseconds. */
function ageOf({ createdAt }: Pick<RequestInfo, 'createdAt'>, clock: Clock): number {
  return Math.max(clock.wallTime() - createdAt, 0);
}
