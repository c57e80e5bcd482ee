import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Clock, systemClock } from './clock.ts';

/** Work in steps: where it yields, every 10 milliseconds or so, others may come in between. */
export type Steps<Result> = Generator<undefined, Result>;

/** Work that waits for its turn: one step at a time, members in rotation, so that none starves. */
export interface Queue {
  /** Lets a member in for work of a kind, to be counted as waiting until it is done or left. */
  readonly enter: (member: string, kind: string) => Turn;
  /**
   * How long a member's next piece of work would wait to be begun, judged by the latest. Unit:
   * milliseconds.
   */
  readonly waitOf: (member: string, kind: string) => number;
  /** How many pieces of a member's work are not done. */
  readonly waitingOf: (member: string) => number;
  /** How many pieces of work are not done in all. */
  readonly size: () => number;
  /** Takes no more and ends what is not done. */
  readonly close: () => void;
}

/** A place in a queue for one piece of work. */
interface Turn {
  /** Does work when its turn comes and hands on what it gives or throws; rejects with QueueClosed. */
  readonly take: <Result>(work: Steps<Result>) => Promise<Result>;
  /** Gives the place up, and the work with it if that is not done. */
  readonly leave: () => void;
}

interface QueueOptions {
  readonly clock?: Clock;
  /** Awaited between two steps. */
  readonly rest?: () => Promise<void>;
}

/** The queue was closed, or the turn left, before the work was done. */
export class QueueClosed extends Error {
  override readonly name = 'QueueClosed';
}

interface Place {
  readonly member: string;
  readonly kind: string;
  /** Unit: steps. */
  done: number;
}

interface Job {
  readonly place: Place;
  /** Does the next step; whether it was the last. */
  readonly step: () => boolean;
  readonly giveUp: () => void;
}

/** A step that takes longer is followed by a pause of its length, up to the longest. Unit: milliseconds. */
const LONG = 20;
/** Enough to send and receive what came in meanwhile on a new connection. Unit: milliseconds. */
const LONGEST_PAUSE = 50;
/** What it takes to send an answer. Unit: milliseconds. */
const SENDING = 1;
/** The weight of the latest in the moving averages of what steps and pieces of work take. */
const WEIGHT = 0.1;
/** So many pieces of work of a kind are begun and not done at a time, so that memory holds. */
const MOST_BEGUN = 4;

/**
 * Makes a queue for work that keeps the process busy. Between two steps the process sends and
 * receives what waits, and `rest` is waited for. A member's turn comes after one step of each
 * other's at most; what would be begun while enough of its kind is under way waits for that, and
 * its member's next with it.
 */
export function createQueue({
  clock = systemClock,
  rest = () => Promise.resolve(),
}: QueueOptions = {}): Queue {
  /** What is ready for its next step, in the order of the members' turns. */
  const ready = new Map<string, readonly Job[]>();
  /** What is begun and not done. */
  const begun = new Set<Job>();
  /** The work of each member that is not done. */
  const places = new Map<string, ReadonlySet<Place>>();
  /** How many steps work of a kind takes on average. */
  const lengths = new Map<string, number>();
  let isServing = false;
  let isClosed = false;
  /** Of a step with all that happens until the next. Unit: milliseconds. */
  let average = 0;

  async function serve(): Promise<void> {
    isServing = true;
    // Those who came at the same moment take turns too.
    await nextTurn();
    for (let job = next(); job !== null; job = next()) {
      const start = clock.now();
      advance(job);
      const taken = clock.now() - start;
      await (taken < LONG ? nextTurn() : clock.pause(Math.min(taken, LONGEST_PAUSE)));
      // Beyond that it was a burst of arrivals that took the time, which the next will not meet.
      const spent = Math.min(clock.now() - start, 2 * taken + SENDING);
      average += (spent - average) * WEIGHT;
      await rest();
    }
    isServing = false;
  }

  /** Takes the next job that may go on or begin; its member waits behind all others then. */
  function next(): Job | null {
    const full = fullKinds();
    for (const [member, [job, ...later]] of ready) {
      if (job === undefined || (full.has(job.place.kind) && !begun.has(job))) continue;
      ready.delete(member);
      if (later.length > 0) ready.set(member, later);
      return job;
    }
    return null;
  }

  /** The kinds of which no more may be begun. */
  function fullKinds(): ReadonlySet<string> {
    const kinds = [...begun].map(({ place }) => place.kind);
    return new Set(kinds.filter(kind => kinds.filter(each => each === kind).length >= MOST_BEGUN));
  }

  function advance(job: Job): void {
    const { place } = job;
    begun.add(job);
    const isDone = job.step();
    place.done += 1;
    if (isDone) {
      const known = lengths.get(place.kind) ?? place.done;
      lengths.set(place.kind, known + (place.done - known) * WEIGHT);
      begun.delete(job);
      vacate(place);
    } else if (isClosed || !isHeld(place)) drop(job);
    else ready.set(place.member, [job, ...(ready.get(place.member) ?? [])]);
  }

  function drop(job: Job): void {
    begun.delete(job);
    vacate(job.place);
    job.giveUp();
  }

  function isHeld(place: Place): boolean {
    return places.get(place.member)?.has(place) === true;
  }

  function vacate(place: Place): void {
    const others = new Set(places.get(place.member));
    others.delete(place);
    if (others.size > 0) places.set(place.member, others);
    else places.delete(place.member);
  }

  function enter(member: string, kind: string): Turn {
    const place: Place = { member, kind, done: 0 };
    places.set(member, new Set(places.get(member)).add(place));

    function leave(): void {
      vacate(place);
      const jobs = ready.get(member) ?? [];
      // While a step is being done, its job is not ready, and dropped after it.
      const job = jobs.find(each => each.place === place);
      if (job === undefined) return;
      const others = jobs.filter(each => each !== job);
      if (others.length > 0) ready.set(member, others);
      else ready.delete(member);
      drop(job);
    }

    function take<Result>(work: Steps<Result>): Promise<Result> {
      return new Promise((resolve, reject) => {
        const job = jobOf(place, work, resolve, reject);
        if (isClosed || !isHeld(place)) return drop(job);
        ready.set(member, [...(ready.get(member) ?? []), job]);
        if (!isServing) void serve();
      });
    }

    return { take, leave };
  }

  function waitingOf(member: string): number {
    return places.get(member)?.size ?? 0;
  }

  function waitOf(member: string, kind: string): number {
    const own = stepsLeft(places.get(member) ?? []);
    const rounds = Math.max(own, roundsUntilFree(kind));
    let before = own;
    for (const [other, theirs] of places) {
      if (other !== member) before += Math.min(stepsLeft(theirs), rounds + 1);
    }
    return before * average;
  }

  /** How many times members take turns until one more of a kind may be begun. */
  function roundsUntilFree(kind: string): number {
    const ahead = [...places.values()].flatMap(own => [...own]).filter(own => own.kind === kind);
    if (ahead.length < MOST_BEGUN) return 0;
    // What takes one step is never under way between two.
    const held = stepsLeft(ahead) - ahead.length;
    const freed = (ahead.length - MOST_BEGUN + 1) / ahead.length;
    return (held * freed) / MOST_BEGUN;
  }

  function stepsLeft(work: Iterable<Place>): number {
    let all = 0;
    for (const { kind, done } of work) all += Math.max((lengths.get(kind) ?? 1) - done, 1);
    return all;
  }

  function size(): number {
    let all = 0;
    for (const own of places.values()) all += own.size;
    return all;
  }

  function close(): void {
    isClosed = true;
    const jobs = [...ready.values()].flat();
    ready.clear();
    for (const job of jobs) drop(job);
  }

  return { enter, waitOf, waitingOf, size, close };
}

/** Ends work where it stands; what it holds is let go. */
export function endEarly(work: Steps<unknown>): void {
  work.return(undefined);
}

function jobOf<Result>(
  place: Place,
  work: Steps<Result>,
  resolve: (result: Result) => void,
  reject: (error: unknown) => void,
): Job {
  return {
    place,
    step: () => {
      try {
        const step = work.next();
        if (step.done !== true) return false;
        resolve(step.value);
      } catch (error) {
        reject(error);
      }
      return true;
    },
    giveUp: () => {
      try {
        endEarly(work);
        reject(new QueueClosed('the queue is closed'));
      } catch (error) {
        reject(error);
      }
    },
  };
}
