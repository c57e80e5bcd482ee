import { setTimeout as sleep } from 'node:timers/promises';
import { jobLock, tryLock, unlock } from './locks.ts';
import type { Session } from './session.ts';

/** Work that one process of all does, with the number of its lock. */
const JOBS = { commands: 1, feeds: 2, links: 3, digests: 4 } as const;

type Job = keyof typeof JOBS;

/** Starts a job; what it returns stops it, and resolves when it has stopped. */
type StartJob = () => () => Promise<void>;

/** The jobs of a process. */
export interface Jobs {
  /** Does a job while this process has its lock, until `stop`. */
  readonly lead: (job: Job, start: StartJob) => void;
  /** Does something when no other process does the same. */
  readonly exclusive: <Result>(job: Job, run: () => Promise<Result>) => Promise<Result>;
  /** Takes the locks of jobs that no process does. */
  readonly round: (session: Session) => Promise<void>;
  /** Stops all jobs, which the next round may start again; resolves when they have stopped. */
  readonly pause: () => Promise<void>;
  /** Stops all jobs for good; resolves when they have stopped. */
  readonly stop: () => Promise<void>;
}

/** Time between two attempts to get a lock. Unit: milliseconds. */
const RETRY = 500;

/**
 * Creates the jobs of a process.
 *
 * @param current The open session; null while there is none.
 */
export function createJobs(current: () => Session | null): Jobs {
  const led = new Map<Job, StartJob>();
  const running = new Map<Job, () => Promise<void>>();

  /** Waits for a lock; resolves with the session that has it, or null if the database cannot be reached. */
  async function waitForLock(job: Job): Promise<Session | null> {
    for (;;) {
      const session = current();
      if (session === null || (await tryLock(session, jobLock(JOBS[job])))) return session;
      await sleep(RETRY);
    }
  }

  async function pause(): Promise<void> {
    const stops = [...running].map(async ([job, stop]) => {
      await stop();
      running.delete(job);
    });
    await Promise.all(stops);
  }

  return {
    lead: (job, start) => {
      led.set(job, start);
    },
    exclusive: async (job, run) => {
      const session = await waitForLock(job).catch(() => null);
      try {
        return await run();
      } finally {
        if (session !== null) await unlock(session, jobLock(JOBS[job])).catch(() => undefined);
      }
    },
    round: async session => {
      for (const [job, start] of led) {
        if (running.has(job) || !(await tryLock(session, jobLock(JOBS[job])))) continue;
        running.set(job, start());
      }
    },
    pause,
    stop: async () => {
      led.clear();
      await pause();
    },
  };
}
