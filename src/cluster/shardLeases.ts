import { setTimeout as sleep } from 'node:timers/promises';
import {
  isSameLock,
  type Lock,
  leaseLock,
  lockShared,
  processLock,
  readLocks,
  tryLock,
  unlock,
  unlockShared,
} from './locks.ts';
import type { Session } from './session.ts';
import {
  type Advice,
  agreeOnPlan,
  rangesOf,
  type ShardPlan,
  type ShardRange,
} from './shardPlan.ts';

/** Connects the shards that this process has leased. */
interface ShardHost {
  /** Starts to connect a range. */
  readonly open: (range: ShardRange) => void;
  /** Closes a range; resolves when its shards are disconnected. */
  readonly close: (range: ShardRange) => Promise<void>;
}

/** The leases of a process. */
export interface ShardLeases {
  /** Takes, gives back and renews leases. */
  readonly round: (session: Session) => Promise<void>;
  /** Closes all ranges, and gives them back afterwards; nothing more is taken. */
  readonly leave: (session: Session | null) => Promise<void>;
}

export interface LeaseOptions {
  readonly advice: Advice;
  readonly host: ShardHost;
  /** Called with the number of processes of the bot, this one included. */
  readonly onProcesses: (count: number) => void;
}

// Units: milliseconds.
/** Time after a lost session in which the others can take their own leases again. */
const GRACE = 5000;
/** Longest wait for a range to be closed. */
const CLOSE_TIME = 2000;

/**
 * Creates the leases of a process. Each range of shards is an advisory lock of a session, so that PostgreSQL itself
 * frees the ranges of a process that dies. In each round, a process counts the processes by the lock that they
 * share. Its share is the number of ranges divided by that, rounded up: it takes free ranges up to its share, and
 * gives back what it has above it, the last ones first. Nothing else is agreed upon. When many lose their sessions
 * at once, since PostgreSQL was restarted, each first takes its own ranges again.
 */
export function createShardLeases({ advice, host, onProcesses }: LeaseOptions): ShardLeases {
  let plan: ShardPlan | null = null;
  /** Ranges that are open, with their locks, in the order in which they were taken. */
  const open = new Map<ShardRange, Lock>();
  let lastSession: Session | null = null;
  let graceUntil = 0;
  let hasLeft = false;
  let work: Promise<void> = Promise.resolve();

  async function close(range: ShardRange): Promise<void> {
    open.delete(range);
    await Promise.race([host.close(range), sleep(CLOSE_TIME)]);
  }

  /** Takes its locks on a new session, and closes what another process has now. */
  async function renew(session: Session, present: Lock): Promise<void> {
    await lockShared(session, present);
    for (const [range, lock] of open) {
      if (!(await tryLock(session, lock))) await close(range);
    }
    if (lastSession !== null) graceUntil = performance.now() + GRACE;
    lastSession = session;
  }

  async function giveBack(session: Session, surplus: readonly ShardRange[]): Promise<void> {
    for (const range of surplus) {
      const lock = open.get(range);
      await close(range);
      if (lock !== undefined) await unlock(session, lock);
    }
  }

  /** Takes free ranges until it has its share. */
  async function take(
    session: Session,
    free: readonly (readonly [ShardRange, Lock])[],
    share: number,
  ): Promise<void> {
    for (const [range, lock] of free) {
      if (open.size >= share) return;
      if (!(await tryLock(session, lock))) continue;
      if (hasLeft) return await unlock(session, lock);
      open.set(range, lock);
      host.open(range);
    }
  }

  async function round(session: Session): Promise<void> {
    if (hasLeft) return;
    plan ??= await agreeOnPlan(session, advice);
    const present = processLock(plan.shards);
    if (session !== lastSession) await renew(session, present);
    const held = await readLocks(session);
    onProcesses(held.filter(({ kind }) => kind === present.kind).length);
    const leases = leasesOf(plan);
    const share = shareOf(leases.length, held.filter(lock => isSameLock(lock, present)).length);
    await giveBack(session, [...open.keys()].slice(share));
    if (performance.now() < graceUntil) return;
    const free = leases.filter(([, lock]) => !held.some(one => isSameLock(one, lock)));
    await take(session, free, share);
  }

  async function leave(session: Session | null): Promise<void> {
    hasLeft = true;
    const leases = [...open];
    await Promise.all(leases.map(([range]) => close(range)));
    if (session === null) return;
    // Not awaited: the end of the session frees the locks as well.
    inOrder(() => unlockAll(session, leases)).catch(() => undefined);
  }

  async function unlockAll(
    session: Session,
    leases: readonly (readonly [ShardRange, Lock])[],
  ): Promise<void> {
    for (const [, lock] of leases) await unlock(session, lock);
    if (plan !== null) await unlockShared(session, processLock(plan.shards));
  }

  /** Runs what uses the session one after another. */
  function inOrder(run: () => Promise<void>): Promise<void> {
    const done = work.then(run);
    work = done.catch(() => undefined);
    return done;
  }

  return {
    round: session => inOrder(() => round(session)),
    leave,
  };
}

/** The ranges of a plan, with their locks. */
function leasesOf(plan: ShardPlan): (readonly [ShardRange, Lock])[] {
  return rangesOf(plan).map((range, at) => [range, leaseLock(plan.shards, at)]);
}

/** How many ranges each process may hold. */
export function shareOf(ranges: number, processes: number): number {
  return Math.ceil(ranges / Math.max(processes, 1));
}
