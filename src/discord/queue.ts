import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

/** Work that waits for its turn: one piece at a time, members in rotation, so that none starves. */
export interface Queue {
  /** Lets a member in, to be counted as waiting until the work is begun or the turn is left. */
  readonly enter: (member: string) => Turn;
  /** How long a member's next piece of work would wait, judged by the latest. Unit: milliseconds. */
  readonly waitOf: (member: string) => number;
  /** How many pieces of a member's work wait. */
  readonly waitingOf: (member: string) => number;
  /** How many pieces of work wait in all. */
  readonly size: () => number;
  /** Takes and begins no more. */
  readonly close: () => void;
}

/** A place in a queue for one piece of work. */
interface Turn {
  /** Runs work when its turn comes and hands on what it gives or throws; rejects with QueueClosed. */
  readonly take: <Result>(work: () => Result) => Promise<Result>;
  /** Gives the place up, if the work has not begun. */
  readonly leave: () => void;
}

/** The queue was closed before the work was begun. */
export class QueueClosed extends Error {
  override readonly name = 'QueueClosed';
}

interface Job {
  readonly begin: () => void;
  readonly giveUp: () => void;
}

/** Work that takes longer is followed by a pause of its length, up to the longest. Unit: milliseconds. */
const LONG = 20;
/** Enough to send and receive what came in meanwhile on a new connection. Unit: milliseconds. */
const LONGEST_PAUSE = 50;
/** What it takes to send an answer. Unit: milliseconds. */
const SENDING = 1;
/** The weight of the latest piece of work in the moving average of what each takes. */
const WEIGHT = 0.1;

/**
 * Makes a queue for work that keeps the process busy. Between two pieces the process sends and
 * receives what waits, and `rest` is waited for. A member's turn comes after one piece of each
 * other's at most.
 */
export function createQueue(rest: () => Promise<void> = () => Promise.resolve()): Queue {
  /** What is ready to be begun, in the order of the members' turns. */
  const ready = new Map<string, Job[]>();
  /** How many of each member's turns have not begun. */
  const waiting = new Map<string, number>();
  let isServing = false;
  let isClosed = false;
  /** Of a piece of work with all that happens until the next. Unit: milliseconds. */
  let average = 0;

  async function serve(): Promise<void> {
    isServing = true;
    // Those who came at the same moment take turns too.
    await nextTurn();
    for (let job = next(); job !== null; job = next()) {
      const start = performance.now();
      job.begin();
      const taken = performance.now() - start;
      await (taken < LONG ? nextTurn() : pause(Math.min(taken, LONGEST_PAUSE)));
      // Beyond that it was a burst of arrivals that took the time, which the next will not meet.
      const spent = Math.min(performance.now() - start, 2 * taken + SENDING);
      average += (spent - average) * WEIGHT;
      await rest();
    }
    isServing = false;
  }

  /** Takes the next job; its member waits behind all others then. */
  function next(): Job | null {
    for (const [member, [job, ...later]] of ready) {
      ready.delete(member);
      if (later.length > 0) ready.set(member, later);
      if (job !== undefined) return job;
    }
    return null;
  }

  function enter(member: string): Turn {
    let isWaiting = true;
    waiting.set(member, waitingOf(member) + 1);

    function leave(): void {
      if (!isWaiting) return;
      isWaiting = false;
      const others = waitingOf(member) - 1;
      if (others > 0) waiting.set(member, others);
      else waiting.delete(member);
    }

    function take<Result>(work: () => Result): Promise<Result> {
      return new Promise((resolve, reject) => {
        const giveUp = (): void => reject(new QueueClosed('the queue is closed'));
        if (isClosed) return giveUp();
        const begin = (): void => {
          leave();
          try {
            resolve(work());
          } catch (error) {
            reject(error);
          }
        };
        ready.set(member, [...(ready.get(member) ?? []), { begin, giveUp }]);
        if (!isServing) void serve();
      });
    }

    return { take, leave };
  }

  function waitingOf(member: string): number {
    return waiting.get(member) ?? 0;
  }

  function waitOf(member: string): number {
    const own = waitingOf(member);
    let before = own;
    for (const [other, turns] of waiting) {
      if (other !== member) before += Math.min(turns, own + 1);
    }
    return before * average;
  }

  function size(): number {
    let all = 0;
    for (const turns of waiting.values()) all += turns;
    return all;
  }

  function close(): void {
    isClosed = true;
    const jobs = [...ready.values()].flat();
    ready.clear();
    for (const { giveUp } of jobs) giveUp();
  }

  return { enter, waitOf, waitingOf, size, close };
}
