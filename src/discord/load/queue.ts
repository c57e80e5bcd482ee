import { setImmediate as nextTurn } from 'node:timers/promises';
import { endEarly, type Pause, type Steps } from '../../concurrency/steps.ts';
import { type Clock, systemClock } from './clock.ts';
import { createWaitEstimator, type PendingJob } from './waitEstimator.ts';

/** Runs CPU-bound jobs one step at a time; members take turns, so that none starves. */
export interface Queue {
  /** Reserves a turn for a member's job of a kind; it counts as pending until it is done or left. */
  readonly enter: (member: string, kind: string) => Turn;
  /** Estimated wait until a member's next job of a kind starts. Unit: milliseconds. */
  readonly expectedWait: (member: string, kind: string) => number;
  /** How long the job whose step is running waited for its first one; 0 between steps. Unit: milliseconds. */
  readonly waited: () => number;
  /** Pending jobs of a member. */
  readonly pendingOf: (member: string) => number;
  /** Pending jobs of all members. */
  readonly size: () => number;
  /** Aborts pending jobs and accepts no more. */
  readonly close: () => void;
}

/** A place in the queue for one job. */
interface Turn {
  /**
   * Runs the job when its turn comes; resolves or rejects as the job does. Rejects with QueueClosed
   * when the turn is left or the queue closed first.
   */
  readonly take: <Result>(steps: Steps<Result>) => Promise<Result>;
  /** Gives the place up and aborts the job unless it is done. */
  readonly leave: () => void;
}

interface QueueOptions {
  readonly clock?: Clock;
  /** Awaited between two steps. */
  readonly rest?: () => Promise<void>;
}

/** The queue was closed, or the turn left, before the job was done. */
export class QueueClosed extends Error {
  override readonly name = 'QueueClosed';
}

interface Job {
  readonly entry: PendingJob;
  /** When its place in the queue was reserved. Unit: milliseconds. */
  readonly enteredAt: number;
  /** Time from then to its first step; 0 before it. Unit: milliseconds. */
  waited: number;
  /** Runs the next step; returns what it ends with, or `'done'` if it was the last. */
  readonly step: () => Pause | 'done';
  readonly abort: () => void;
}

// Units: milliseconds.
/** A longer step is followed by a pause of the same length, up to `MAX_PAUSE`. */
const LONG_STEP = 20;
/** Enough to receive and answer what arrived during a long step, on new connections too. */
const MAX_PAUSE = 50;
/** Time to send an answer. */
const SEND_TIME = 1;
/** Maximum concurrent jobs per kind; bounds memory. */
const MAX_CONCURRENT = 4;

/**
 * Creates a queue for CPU-bound jobs. Between two steps, pending I/O is processed and `rest` awaited.
 * A member's turn comes after at most one step of each other member. A job whose kind is at
 * `MAX_CONCURRENT` waits, and the member's later jobs wait with it. A job that waits for a promise lets
 * others run meanwhile.
 */
export function createQueue({
  clock = systemClock,
  rest = () => Promise.resolve(),
}: QueueOptions = {}): Queue {
  /** Jobs ready for their next step by member, in the order of the members' turns. */
  const ready = new Map<string, readonly Job[]>();
  /** Jobs that have started and are not done. */
  const running = new Set<Job>();
  /** Jobs whose next step needs a promise settled. */
  const waiting = new Set<Job>();
  const pending = new Map<string, ReadonlySet<PendingJob>>();
  const waits = createWaitEstimator(MAX_CONCURRENT);
  let current: Job | null = null;
  let isServing = false;
  let isClosed = false;

  async function serve(): Promise<void> {
    isServing = true;
    // Lets members who arrive in the same tick take turns too.
    await nextTurn();
    for (let job = next(); job !== null; job = next()) {
      const start = clock.now();
      advance(job);
      const taken = clock.now() - start;
      await (taken < LONG_STEP ? nextTurn() : clock.pause(Math.min(taken, MAX_PAUSE)));
      // Excludes bursts of arrivals, which the next step does not meet.
      waits.recordStep(Math.min(clock.now() - start, 2 * taken + SEND_TIME));
      await rest();
    }
    isServing = false;
  }

  /** Takes the next job that can continue or start, and moves its member to the end. */
  function next(): Job | null {
    const full = fullKinds();
    for (const [member, [job, ...later]] of ready) {
      if (job === undefined || (full.has(job.entry.kind) && !running.has(job))) continue;
      ready.delete(member);
      if (later.length > 0) ready.set(member, later);
      return job;
    }
    return null;
  }

  /** Kinds that have reached `MAX_CONCURRENT`. */
  function fullKinds(): ReadonlySet<string> {
    const kinds = [...running].map(({ entry }) => entry.kind);
    return new Set(
      kinds.filter(kind => kinds.filter(each => each === kind).length >= MAX_CONCURRENT),
    );
  }

  function advance(job: Job): void {
    const { entry } = job;
    if (!running.has(job)) job.waited = clock.now() - job.enteredAt;
    running.add(job);
    current = job;
    const pause = job.step();
    current = null;
    entry.done += 1;
    if (pause === 'done') {
      waits.recordLength(entry);
      running.delete(job);
      remove(entry);
    } else if (isClosed || !isPending(entry)) drop(job);
    else if (pause === undefined) makeReady(job);
    else void waitFor(job, pause);
  }

  async function waitFor(job: Job, pause: Promise<unknown>): Promise<void> {
    waiting.add(job);
    await Promise.allSettled([pause]);
    if (waiting.delete(job)) makeReady(job);
  }

  /** Puts a job before the member's other jobs. */
  function makeReady(job: Job): void {
    const { member } = job.entry;
    ready.set(member, [job, ...(ready.get(member) ?? [])]);
    if (!isServing) void serve();
  }

  function drop(job: Job): void {
    running.delete(job);
    waiting.delete(job);
    remove(job.entry);
    job.abort();
  }

  function isPending(entry: PendingJob): boolean {
    return pending.get(entry.member)?.has(entry) === true;
  }

  function remove(entry: PendingJob): void {
    const others = new Set(pending.get(entry.member));
    others.delete(entry);
    if (others.size > 0) pending.set(entry.member, others);
    else pending.delete(entry.member);
  }

  function enter(member: string, kind: string): Turn {
    const entry: PendingJob = { member, kind, done: 0 };
    const enteredAt = clock.now();
    pending.set(member, new Set(pending.get(member)).add(entry));

    function leave(): void {
      remove(entry);
      const jobs = ready.get(member) ?? [];
      // A job is in neither while its step runs; `advance` drops it afterwards.
      const job = [...jobs, ...waiting].find(each => each.entry === entry);
      if (job === undefined) return;
      const others = jobs.filter(each => each !== job);
      if (others.length > 0) ready.set(member, others);
      else ready.delete(member);
      drop(job);
    }

    function take<Result>(steps: Steps<Result>): Promise<Result> {
      return new Promise((resolve, reject) => {
        const job = { ...createJob(entry, steps, resolve, reject), enteredAt, waited: 0 };
        if (isClosed || !isPending(entry)) return drop(job);
        ready.set(member, [...(ready.get(member) ?? []), job]);
        if (!isServing) void serve();
      });
    }

    return { take, leave };
  }

  function size(): number {
    let total = 0;
    for (const jobs of pending.values()) total += jobs.size;
    return total;
  }

  function close(): void {
    isClosed = true;
    const jobs = [...ready.values(), ...waiting].flat();
    ready.clear();
    for (const job of jobs) drop(job);
  }

  return {
    enter,
    expectedWait: (member, kind) => waits.estimate(pending, member, kind),
    waited: () => current?.waited ?? 0,
    pendingOf: member => pending.get(member)?.size ?? 0,
    size,
    close,
  };
}

function createJob<Result>(
  entry: PendingJob,
  steps: Steps<Result>,
  resolve: (result: Result) => void,
  reject: (error: unknown) => void,
): Pick<Job, 'entry' | 'step' | 'abort'> {
  return {
    entry,
    step: () => {
      try {
        const step = steps.next();
        if (step.done !== true) return step.value;
        resolve(step.value);
      } catch (error) {
        reject(error);
      }
      return 'done';
    },
    abort: () => {
      try {
        endEarly(steps);
        reject(new QueueClosed('queue closed'));
      } catch (error) {
        reject(error);
      }
    },
  };
}
