import { setTimeout as sleep } from 'node:timers/promises';
import { connectionOptions } from '../storage/postgres/connectionOptions.ts';
import { openSession } from '../storage/postgres/openSession.ts';
import { createSession, type Session } from './session.ts';

/** A session that is opened again whenever it is lost. */
export interface SharedSession {
  /** The open session; null while there is none. */
  readonly current: () => Session | null;
  /** Ends the session, and with it its locks. */
  readonly close: () => Promise<void>;
}

interface Options {
  /** `DATABASE_URL` */
  readonly address: string;
  /** Called every `ROUND`, and at once when a session is open. A rejection ends the session. */
  readonly round: (session: Session) => Promise<void>;
  /** Called when the session is lost, and after each failed attempt to open another. */
  readonly onLost: (error: unknown) => void;
}

// Units: milliseconds.
const ROUND = 1000;
/** Wait before another attempt to open a session. */
const RETRY = 1000;
/** Longest time for a query. */
const QUERY_TIMEOUT = 5000;
/**
 * Silence after which PostgreSQL ends the session, so that the locks of a machine that is gone or cut off do not
 * stay.
 */
const IDLE_TIMEOUT = 10_000;

/**
 * Keeps a session open and runs rounds on it.
 *
 * @throws StorageError when the first session cannot be opened.
 */
export async function keepSession({ address, round, onLost }: Options): Promise<SharedSession> {
  const { config, place } = connectionOptions(address);
  const connection = { config: { ...config, query_timeout: QUERY_TIMEOUT }, place };
  const closing = new AbortController();
  const isClosed = (): boolean => closing.signal.aborted;
  /** Process of the server, and its start, of the session that was lost. */
  let lost: SessionKey | null = null;
  let current: Session | null = await open();
  const running = run();

  async function open(): Promise<Session> {
    const session = createSession(await openSession(connection));
    try {
      await session.query(`SET idle_session_timeout = ${IDLE_TIMEOUT}`);
      if (lost !== null) await endSession(session, lost);
      lost = await keyOf(session);
      return session;
    } catch (error) {
      session.end();
      throw error;
    }
  }

  async function run(): Promise<void> {
    while (!isClosed()) {
      try {
        current ??= await open();
        await runRounds(current);
      } catch (error) {
        current?.end();
        current = null;
        if (isClosed()) return;
        onLost(error);
        await pause(RETRY);
      }
    }
  }

  /** Runs rounds until one fails or the session is closed. */
  async function runRounds(session: Session): Promise<void> {
    while (!isClosed()) {
      await round(session);
      await pause(ROUND);
    }
  }

  async function pause(time: number): Promise<void> {
    await sleep(time, undefined, { signal: closing.signal }).catch(() => undefined);
  }

  return {
    current: () => current,
    close: async () => {
      closing.abort();
      await running;
      current?.end();
      current = null;
    },
  };
}

/** Identifies a session; process numbers alone are reused. */
interface SessionKey {
  readonly pid: number;
  readonly startedAt: string;
}

async function keyOf(session: Session): Promise<SessionKey | null> {
  const { rows } = await session.query<SessionKey>(
    `SELECT pid, backend_start::text AS "startedAt" FROM pg_stat_activity
    WHERE pid = pg_backend_pid()`,
  );
  return rows[0] ?? null;
}

/** Ends the session before: after a partition, PostgreSQL may not know yet that it is lost, and it has the locks. */
async function endSession(session: Session, { pid, startedAt }: SessionKey): Promise<void> {
  await session.query(
    `SELECT pg_terminate_backend(pid, $3) FROM pg_stat_activity
    WHERE pid = $1 AND backend_start = $2::timestamptz`,
    [pid, startedAt, QUERY_TIMEOUT / 2],
  );
}
