/** A job in the queue that is not done. */
export interface PendingJob {
  readonly member: string;
  /** Name of the command, which decides how many steps to expect. */
  readonly kind: string;
  /** Steps done so far. */
  done: number;
}

/** Estimates how long a member's next job waits until it starts. */
export interface WaitEstimator {
  /** Records a step with everything that happens until the next one. Unit: milliseconds. */
  readonly recordStep: (duration: number) => void;
  /** Records how many steps a finished job took. */
  readonly recordLength: (job: PendingJob) => void;
  /** Unit: milliseconds. `pending` holds the pending jobs by member. */
  readonly estimate: (pending: PendingByMember, member: string, kind: string) => number;
}

/** Pending jobs by member. */
type PendingByMember = ReadonlyMap<string, ReadonlySet<PendingJob>>;

/** Weight of the latest value in the moving averages of step durations and job lengths. */
const WEIGHT = 0.1;

/** Creates an estimator for a queue that runs at most `maxConcurrent` jobs of a kind at a time. */
export function createWaitEstimator(maxConcurrent: number): WaitEstimator {
  /** Average steps per job, by kind. */
  const lengths = new Map<string, number>();
  /** Average duration of a step. Unit: milliseconds. */
  let stepDuration = 0;

  function stepsLeft(jobs: Iterable<PendingJob>): number {
    let total = 0;
    for (const { kind, done } of jobs) total += Math.max((lengths.get(kind) ?? 1) - done, 1);
    return total;
  }

  /** Rounds of turns until another job of a kind can start. */
  function roundsUntilFree(pending: PendingByMember, kind: string): number {
    const ahead = [...pending.values()].flatMap(jobs => [...jobs]).filter(job => job.kind === kind);
    if (ahead.length < maxConcurrent) return 0;
    // A job of one step holds no slot between two turns.
    const held = stepsLeft(ahead) - ahead.length;
    const freed = (ahead.length - maxConcurrent + 1) / ahead.length;
    return (held * freed) / maxConcurrent;
  }

  return {
    recordStep: duration => {
      stepDuration += (duration - stepDuration) * WEIGHT;
    },
    recordLength: ({ kind, done }) => {
      const known = lengths.get(kind) ?? done;
      lengths.set(kind, known + (done - known) * WEIGHT);
    },
    estimate: (pending, member, kind) => {
      const own = stepsLeft(pending.get(member) ?? []);
      const rounds = Math.max(own, roundsUntilFree(pending, kind));
      let before = own;
      for (const [other, jobs] of pending) {
        if (other !== member) before += Math.min(stepsLeft(jobs), rounds + 1);
      }
      return before * stepDuration;
    },
  };
}
