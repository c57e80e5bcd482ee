import type { Session } from './session.ts';

/** An advisory lock; it belongs to a session, and vanishes with it. */
export interface Lock {
  readonly kind: number;
  readonly id: number;
}

/** A lock that some session holds. */
export interface HeldLock extends Lock {
  readonly isOwn: boolean;
}

/** Kinds of locks: “Foot” in ASCII, and the next numbers. */
const PROCESS = 0x46_6f_6f_74;
const JOB = PROCESS + 1;
const ARTICLES = PROCESS + 2;
/** The numbers from here on are leases, by the number of shards. */
const LEASE = 0x47_00_00_00;

/** Shared lock of every process that works with a number of shards. */
export function processLock(shards: number): Lock {
  return { kind: PROCESS, id: shards };
}

/** Lock of a range of shards. */
export function leaseLock(shards: number, range: number): Lock {
  return { kind: LEASE + shards, id: range };
}

/** Lock of a job that one process does. */
export function jobLock(id: number): Lock {
  return { kind: JOB, id };
}

/** Shared lock of every process whose articles have a digest. */
export function articlesLock(digest: number): Lock {
  return { kind: ARTICLES, id: digest };
}

/** Takes a lock if it is free; resolves with whether it did. */
export async function tryLock(session: Session, { kind, id }: Lock): Promise<boolean> {
  const { rows } = await session.query<{ isLocked: boolean }>(
    'SELECT pg_try_advisory_lock($1, $2) AS "isLocked"',
    [kind, id],
  );
  return rows[0]?.isLocked === true;
}

export async function lockShared(session: Session, { kind, id }: Lock): Promise<void> {
  await session.query('SELECT pg_advisory_lock_shared($1, $2)', [kind, id]);
}

export async function unlock(session: Session, { kind, id }: Lock): Promise<void> {
  await session.query('SELECT pg_advisory_unlock($1, $2)', [kind, id]);
}

export async function unlockShared(session: Session, { kind, id }: Lock): Promise<void> {
  await session.query('SELECT pg_advisory_unlock_shared($1, $2)', [kind, id]);
}

/** The advisory locks of two numbers in this database. */
export async function readLocks(session: Session): Promise<readonly HeldLock[]> {
  const { rows } = await session.query<HeldLock>(
    `SELECT classid::int AS kind, objid::int AS id, pid = pg_backend_pid() AS "isOwn"
    FROM pg_locks
    WHERE locktype = 'advisory' AND objsubid = 2 AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  return rows;
}

export function isSameLock(a: Lock, b: Lock): boolean {
  return a.kind === b.kind && a.id === b.id;
}
