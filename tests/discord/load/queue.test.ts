import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Steps, waitFor } from '../../../src/concurrency/steps.ts';
import { createQueue, QueueClosed } from '../../../src/discord/load/queue.ts';
import { cases } from '../../setup/environment.ts';

const MEMBERS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** A job of a member. */
const job = fc.record({
  member: fc.constantFrom(...MEMBERS),
  steps: fc.integer({ min: 1, max: 6 }),
});
const jobs = fc.array(job, { maxLength: 12 });

describe('createQueue', () => {
  it('lets members take turns, however many jobs one of them has', async () => {
    const order: string[] = [];
    const queue = createQueue();
    const ask = (member: string, number: number): Promise<unknown> =>
      queue.enter(member, 'ask').take(once(() => order.push(`${member}${number}`)));
    await Promise.all([
      ...[1, 2, 3].map(number => ask('a', number)),
      ...[1, 2].map(number => ask('b', number)),
      ask('c', 1),
    ]);
    expect(order).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  });

  it('runs one step per member in turn, and each member’s jobs in order', async () => {
    await fc.assert(
      fc.asyncProperty(jobs, async asked => {
        const done: string[] = [];
        const queue = createQueue();
        const results = await Promise.all(
          asked.map(({ member, steps }, number) =>
            queue.enter(member, member).take(
              inSteps(steps, step => {
                done.push(`${member} ${number}.${step}`);
                return number;
              }),
            ),
          ),
        );
        expect(done).toEqual(dealt(asked));
        expect(results).toEqual(asked.map((_, number) => number));
        expect(queue.size()).toBe(0);
      }),
      { numRuns: cases(50) },
    );
  });

  it('gives no member two steps while another waits, whenever they arrive', async () => {
    const arriving = fc.array(fc.tuple(job, fc.nat({ max: 30 })), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(arriving, async asked => {
        const order: string[] = [];
        const stays: Stay[] = [];
        const taken: Promise<void>[] = [];
        const coming = new Set(asked);
        const arrive = (by: number): void => {
          for (const each of coming) {
            const [{ member, steps }, time] = each;
            if (time > by) continue;
            coming.delete(each);
            const from = order.length;
            const work = inSteps(steps, () => void order.push(member));
            const turn = queue.enter(member, member);
            taken.push(
              turn.take(work).then(() => void stays.push({ member, from, to: order.length })),
            );
          }
        };
        const queue = createQueue({ rest: async () => arrive(order.length) });
        arrive(0);
        await Promise.all(taken);
        arrive(Infinity);
        await Promise.all(taken);
        expect(order).toHaveLength(asked.reduce((sum, [{ steps }]) => sum + steps, 0));
        expect(stays.filter(stay => isPassedOver(stay, order))).toEqual([]);
      }),
      { numRuns: cases(50) },
    );
  });

  it('runs at most four jobs of a kind at a time, and finishes all of them', async () => {
    const ofKinds = fc.array(fc.tuple(job, fc.constantFrom('summary', 'ask')), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(ofKinds, async asked => {
        const running: string[] = [];
        let most = 0;
        const queue = createQueue();
        const results = await Promise.all(
          asked.map(([{ member, steps }, kind], number) =>
            queue.enter(member, kind).take(
              inSteps(steps, step => {
                if (step === 1) running.push(kind);
                most = Math.max(most, running.filter(each => each === kind).length);
                if (step === steps) running.splice(running.indexOf(kind), 1);
                return number;
              }),
            ),
          ),
        );
        expect(results).toEqual(asked.map((_, number) => number));
        expect(most).toBeLessThanOrEqual(4);
      }),
      { numRuns: cases(50) },
    );
  });

  it('runs jobs of another kind while long jobs wait to start', async () => {
    const begun = new Set<string>();
    const queue = createQueue();
    let isAsked = false;
    const summaries = MEMBERS.map(member =>
      queue.enter(member, 'summary').take(
        inSteps(20, () => {
          begun.add(member);
          return isAsked;
        }),
      ),
    );
    const begunBefore = await queue.enter('g', 'ask').take(once(() => begun.size));
    isAsked = true;
    expect(begunBefore).toBe(4);
    expect(await Promise.all(summaries)).toEqual(MEMBERS.map(() => true));
  });

  it('starts more jobs when running ones are left', async () => {
    const queue = createQueue();
    const turns = MEMBERS.slice(0, 4).map(member => queue.enter(member, 'summary'));
    const left = Promise.allSettled(turns.map(turn => turn.take(inSteps(1000, () => null))));
    await queue.enter('g', 'ask').take(once(() => null));
    const next = queue.enter('e', 'summary').take(once(() => 'answer'));
    for (const turn of turns) turn.leave();
    expect(await next).toBe('answer');
    expect(await left).toMatchObject(turns.map(() => ({ reason: expect.any(QueueClosed) })));
  });

  it('lets pending events run between two steps', async () => {
    const order: string[] = [];
    const queue = createQueue();
    const first = queue.enter('a', 'ask').take(
      inSteps(2, step => {
        order.push(`first ${step}`);
        setImmediate(() => order.push('elsewhere'));
      }),
    );
    await Promise.all([first, queue.enter('b', 'ask').take(once(() => order.push('second')))]);
    expect(order).toEqual(['first 1', 'elsewhere', 'second', 'first 2']);
  });

  it.each([1, 2, 3])(
    'rejects with what step %i throws, and continues with other jobs',
    async at => {
      const queue = createQueue();
      const failing = queue.enter('a', 'ask').take(
        inSteps(3, step => {
          if (step === at) throw new Error('no');
        }),
      );
      const others = ['a', 'b'].map(member =>
        queue.enter(member, 'ask').take(inSteps(3, () => 'answer')),
      );
      await expect(failing).rejects.toThrow('no');
      expect(await Promise.all(others)).toEqual(['answer', 'answer']);
      expect(queue.size()).toBe(0);
      expect(await queue.enter('a', 'ask').take(once(() => 'later'))).toBe('later');
    },
  );

  it('runs other jobs while a job waits for a promise', async () => {
    const order: string[] = [];
    const queue = createQueue();
    const events = new EventEmitter();
    const promise = EventEmitter.once(events, 'settle').then(() => 'settled');
    const waiting = queue.enter('a', 'ask').take(
      (function* () {
        order.push(yield* waitFor(promise));
        return 'waited';
      })(),
    );
    await queue.enter('b', 'ask').take(inSteps(3, step => order.push(`other ${step}`)));
    events.emit('settle');
    expect(await waiting).toBe('waited');
    expect(order).toEqual(['other 1', 'other 2', 'other 3', 'settled']);
    expect(queue.size()).toBe(0);
  });

  it.each(['leave', 'close'] as const)('aborts a job that waits for a promise on %s', async end => {
    const queue = createQueue();
    const turn = queue.enter('a', 'ask');
    const ended: string[] = [];
    const waiting = turn.take(
      (function* () {
        try {
          yield* waitFor(new Promise(() => {}));
        } finally {
          ended.push('tidied');
        }
      })(),
    );
    await queue.enter('b', 'ask').take(once(() => null));
    if (end === 'leave') turn.leave();
    else queue.close();
    await expect(waiting).rejects.toThrow(QueueClosed);
    expect(ended).toEqual(['tidied']);
    expect(queue.size()).toBe(0);
  });

  it('estimates a shorter wait for a member with fewer jobs', async () => {
    const queue = createQueue();
    await warmUp(queue, 1);
    const turns = [1, 2, 3].map(() => queue.enter('a', 'ask'));
    expect([queue.pendingOf('a'), queue.pendingOf('b'), queue.size()]).toEqual([3, 0, 3]);
    expect(queue.expectedWait('a', 'ask')).toBe(3 * queue.expectedWait('b', 'ask'));
    expect(queue.expectedWait('b', 'ask')).toBeGreaterThan(0);
    await turns[0]?.take(once(() => null));
    expect(queue.pendingOf('a')).toBe(2);
    for (const turn of turns) turn.leave();
    expect([queue.pendingOf('a'), queue.expectedWait('a', 'ask'), queue.size()]).toEqual([0, 0, 0]);
  });

  it('estimates from the average steps of a kind, minus those already done', async () => {
    const queue = createQueue();
    await warmUp(queue, 5);
    const waits: number[] = [];
    const measure = (): void => {
      // Another member waits for one step of this job.
      waits.push(Math.round(queue.expectedWait('a', 'ask') / queue.expectedWait('b', 'ask')));
    };
    const turn = queue.enter('a', 'summary');
    measure();
    await turn.take(inSteps(5, measure));
    expect(waits).toEqual([5, 5, 4, 3, 2, 1]);
  });

  it('estimates a longer wait for a kind at its concurrency limit', async () => {
    const queue = createQueue();
    await warmUp(queue, 20);
    const turns = MEMBERS.slice(0, 3).map(member => queue.enter(member, 'summary'));
    expect(queue.expectedWait('g', 'summary')).toBe(queue.expectedWait('g', 'ask'));
    const more = MEMBERS.slice(3).map(member => queue.enter(member, 'summary'));
    expect(queue.expectedWait('g', 'summary')).toBeGreaterThan(2 * queue.expectedWait('g', 'ask'));
    for (const turn of [...turns, ...more]) turn.leave();
    expect(queue.expectedWait('g', 'summary')).toBe(0);
  });

  it('aborts unfinished jobs on close, and accepts no more', async () => {
    const queue = createQueue();
    const ended: string[] = [];
    const done = queue.enter('a', 'ask').take(once(() => 'answer'));
    const begun = queue.enter('b', 'ask').take(tidied(9, () => ended.push('begun')));
    const closing = queue.enter('c', 'ask').take(
      once(() => {
        queue.close();
        return 'answer';
      }),
    );
    const waiting = queue.enter('d', 'ask').take(tidied(1, () => ended.push('waiting')));
    expect(await done).toBe('answer');
    expect(await closing).toBe('answer');
    await expect(begun).rejects.toThrow(QueueClosed);
    await expect(waiting).rejects.toThrow(QueueClosed);
    expect(ended).toEqual(['begun']);
    const late = queue.enter('e', 'ask');
    await expect(late.take(once(() => 'answer'))).rejects.toThrow(QueueClosed);
    expect(queue.size()).toBe(0);
  });

  it('aborts an unfinished job that closes the queue', async () => {
    const queue = createQueue();
    const work = inSteps(2, () => queue.close());
    await expect(queue.enter('a', 'ask').take(work)).rejects.toThrow(QueueClosed);
    expect(work.next().done).toBe(true);
  });

  it.each([0, 1, 2])('aborts a job whose turn is left after %i steps', async steps => {
    const queue = createQueue();
    const turn = queue.enter('a', 'ask');
    let done = 0;
    const left = turn.take(
      inSteps(3, () => {
        done += 1;
        if (done === steps) turn.leave();
      }),
    );
    if (steps === 0) turn.leave();
    await expect(left).rejects.toThrow(QueueClosed);
    expect([done, queue.size()]).toEqual([steps, 0]);
    expect(await queue.enter('a', 'ask').take(once(() => 'answer'))).toBe('answer');
  });

  it('closes even if a job throws while it ends', async () => {
    const queue = createQueue();
    const failing = queue.enter('a', 'ask').take(
      tidied(9, () => {
        throw new Error('no');
      }),
    );
    const begun = queue.enter('b', 'ask').take(inSteps(9, () => null));
    await queue.enter('c', 'ask').take(once(() => queue.close()));
    await expect(failing).rejects.toThrow('no');
    await expect(begun).rejects.toThrow(QueueClosed);
  });
});

/** Steps that call `act` with numbers from 1 to `count`, and return what the last call does. */
function* inSteps<Result>(count: number, act: (step: number) => Result): Steps<Result> {
  for (let step = 1; step < count; step += 1) {
    act(step);
    yield;
  }
  return act(count);
}

function once<Result>(act: () => Result): Steps<Result> {
  return inSteps(1, act);
}

/** Steps that call `tidy` however they end. */
function* tidied(count: number, tidy: () => void): Steps<void> {
  try {
    yield* inSteps(count, () => undefined);
  } finally {
    tidy();
  }
}

/** Teaches a queue the length of a summary and the duration of a step, known when the next job starts. */
async function warmUp(queue: ReturnType<typeof createQueue>, steps: number): Promise<void> {
  await queue.enter('a', 'summary').take(inSteps(steps, () => null));
  await queue.enter('a', 'ask').take(once(() => null));
}

/** Expected order of steps of jobs that arrive together: one per member in each round. */
function dealt(asked: readonly { readonly member: string; readonly steps: number }[]): string[] {
  const hands = new Map<string, string[]>();
  for (const [number, { member, steps }] of asked.entries()) {
    const own = Array.from({ length: steps }, (_, step) => `${member} ${number}.${step + 1}`);
    hands.set(member, [...(hands.get(member) ?? []), ...own]);
  }
  const rounds = Math.max(0, ...[...hands.values()].map(hand => hand.length));
  return Array.from({ length: rounds }, (_, round) =>
    [...hands.values()].flatMap(hand => hand[round] ?? []),
  ).flat();
}

/** When a job was pending. Unit: steps that had run before. */
interface Stay {
  readonly member: string;
  readonly from: number;
  readonly to: number;
}

/** Whether another member had two steps during a stay without one of its own in between. */
function isPassedOver({ member, from, to }: Stay, order: readonly string[]): boolean {
  const since = new Set<string>();
  for (const other of order.slice(from, to)) {
    if (other === member) since.clear();
    else if (since.has(other)) return true;
    else since.add(other);
  }
  return false;
}
