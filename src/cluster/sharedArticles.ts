import { createHash } from 'node:crypto';
import {
  articlesLock,
  isSameLock,
  type Lock,
  lockShared,
  readLocks,
  unlockShared,
} from './locks.ts';
import type { Session } from './session.ts';

/** What a process has read of the articles folder, as digests. */
export interface ArticlesDigest {
  /** Number of articles. */
  readonly count: number;
  /** Digest of their names and contents. */
  readonly articles: string;
  /** Digest of the settings that change how they are read. */
  readonly settings: string;
}

/** A change in whether this process has the articles of the others; `standing` is what the others have. */
export type ArticlesChange =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'different';
      readonly own: ArticlesDigest;
      readonly standing: ArticlesDigest;
    };

/** Compares the articles of this process with those of the others. */
export interface SharedArticles {
  /** Says what this process has read; called again after each change. */
  readonly publish: (digest: ArticlesDigest) => void;
  /** False once they have differed for `GRACE`. */
  readonly areSame: () => boolean;
  readonly round: (session: Session) => Promise<void>;
}

interface Options {
  /** Called when the articles have differed for `NOTICE`, and when they are the same again after that. */
  readonly onChange: (change: ArticlesChange) => void;
  /** Unit: milliseconds, from any start. */
  readonly now?: (() => number) | undefined;
}

// Units: milliseconds.
/** Time that a change of files usually takes to reach every process. */
const NOTICE = 60_000;
/** Longer than the ten minutes after which a process finds changes on a network drive, and than a rolling restart. */
const GRACE = 15 * 60_000;

/**
 * Creates the comparison. Each process holds a shared lock whose number is its digest, which PostgreSQL frees with
 * its session. The digest that more than half of the processes hold becomes the standing one, in a row; while none
 * has more than half, the last one stands. So a lone process sets it, and so do edits and rolling restarts as they
 * reach the processes one after another.
 */
export function createSharedArticles({
  onChange,
  now = () => performance.now(),
}: Options): SharedArticles {
  let own: ArticlesDigest | null = null;
  let held: { readonly session: Session; readonly lock: Lock } | null = null;
  /** When the articles began to differ; null while they are the same. */
  let differsSince: number | null = null;
  let isNoticed = false;

  /** Holds the lock of a digest on a session, instead of that of an earlier digest. */
  async function hold(session: Session, lock: Lock): Promise<void> {
    const isSameSession = held?.session === session;
    if (held !== null && isSameSession && isSameLock(held.lock, lock)) return;
    await lockShared(session, lock);
    if (held !== null && isSameSession) await unlockShared(session, held.lock);
    held = { session, lock };
  }

  function compare(digest: ArticlesDigest, standing: ArticlesDigest | null): void {
    if (standing === null || isSame(digest, standing)) {
      differsSince = null;
      if (isNoticed) onChange({ kind: 'same' });
      isNoticed = false;
      return;
    }
    differsSince ??= now();
    if (isNoticed || now() - differsSince < NOTICE) return;
    isNoticed = true;
    onChange({ kind: 'different', own: digest, standing });
  }

  return {
    publish: digest => {
      own = digest;
    },
    areSame: () => differsSince === null || now() - differsSince < GRACE,
    round: async session => {
      const digest = own;
      if (digest === null) return;
      const lock = articlesLock(numberOf(digest));
      await hold(session, lock);
      const locks = (await readLocks(session)).filter(({ kind }) => kind === lock.kind);
      const holders = locks.filter(other => isSameLock(other, lock)).length;
      if (2 * holders > locks.length) await writeStanding(session, digest);
      compare(digest, await readStanding(session));
    },
  };
}

async function readStanding(session: Session): Promise<ArticlesDigest | null> {
  const { rows } = await session.query<ArticlesDigest>(
    'SELECT count, articles, settings FROM shared_articles',
  );
  return rows[0] ?? null;
}

async function writeStanding(
  session: Session,
  { count, articles, settings }: ArticlesDigest,
): Promise<void> {
  await session.query(
    `INSERT INTO shared_articles (id, count, articles, settings) VALUES (1, $1, $2, $3)
    ON CONFLICT (id) DO UPDATE SET count = $1, articles = $2, settings = $3
    WHERE (shared_articles.articles, shared_articles.settings) <> ($2, $3)`,
    [count, articles, settings],
  );
}

function isSame(a: ArticlesDigest, b: ArticlesDigest): boolean {
  return a.articles === b.articles && a.settings === b.settings;
}

/** 31 bits of a digest, since the number of a lock is an int4. */
function numberOf({ articles, settings }: ArticlesDigest): number {
  const hash = createHash('sha256').update(`${articles}\0${settings}`).digest();
  return hash.readUInt32BE() >>> 1;
}
