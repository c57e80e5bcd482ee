import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQueue, QueueClosed, type Steps } from '../../../src/discord/load/queue.ts';
import { cases } from '../../setup/environment.ts';

const MEMBERS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** A piece of work that a member asks for. */
const piece = fc.record({
  member: fc.constantFrom(...MEMBERS),
  steps: fc.integer({ min: 1, max: 6 }),
});
const pieces = fc.array(piece, { maxLength: 12 });

describe('createQueue', () => {
  it('lets members take turns, however much one of them has asked for', async () => {
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

  it('does one step of each member’s in turn, a member’s work in order', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, async asked => {
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

  it('gives no member two steps while another who waits gets none, whenever they come', async () => {
    const arriving = fc.array(fc.tuple(piece, fc.nat({ max: 30 })), { maxLength: 12 });
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

  it('has at most four of a kind under way, and does all of them', async () => {
    const ofKinds = fc.array(fc.tuple(piece, fc.constantFrom('summary', 'ask')), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(ofKinds, async asked => {
        const underWay: string[] = [];
        let most = 0;
        const queue = createQueue();
        const results = await Promise.all(
          asked.map(([{ member, steps }, kind], number) =>
            queue.enter(member, kind).take(
              inSteps(steps, step => {
                if (step === 1) underWay.push(kind);
                most = Math.max(most, underWay.filter(each => each === kind).length);
                if (step === steps) underWay.splice(underWay.indexOf(kind), 1);
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

  it('serves what is of another kind while what is long waits to be begun', async () => {
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

  it('begins more once what is under way is left', async () => {
    const queue = createQueue();
    const turns = MEMBERS.slice(0, 4).map(member => queue.enter(member, 'summary'));
    const left = Promise.allSettled(turns.map(turn => turn.take(inSteps(1000, () => null))));
    await queue.enter('g', 'ask').take(once(() => null));
    const next = queue.enter('e', 'summary').take(once(() => 'answer'));
    for (const turn of turns) turn.leave();
    expect(await next).toBe('answer');
    expect(await left).toMatchObject(turns.map(() => ({ reason: expect.any(QueueClosed) })));
  });

  it('does what is waiting elsewhere between two steps', async () => {
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

  it.each([1, 2, 3])('hands on what is thrown in step %i, and goes on', async at => {
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
  });

  it('foretells a shorter wait to who has asked for less', async () => {
    const queue = createQueue();
    await beBusy(queue, 1);
    const turns = [1, 2, 3].map(() => queue.enter('a', 'ask'));
    expect([queue.waitingOf('a'), queue.waitingOf('b'), queue.size()]).toEqual([3, 0, 3]);
    expect(queue.waitOf('a', 'ask')).toBe(3 * queue.waitOf('b', 'ask'));
    expect(queue.waitOf('b', 'ask')).toBeGreaterThan(0);
    await turns[0]?.take(once(() => null));
    expect(queue.waitingOf('a')).toBe(2);
    for (const turn of turns) turn.leave();
    expect([queue.waitingOf('a'), queue.waitOf('a', 'ask'), queue.size()]).toEqual([0, 0, 0]);
  });

  it('foretells by how many steps work of a kind has taken, less those that are done', async () => {
    const queue = createQueue();
    await beBusy(queue, 5);
    const waits: number[] = [];
    const measure = (): void => {
      // Another who asks waits for one step of this one.
      waits.push(Math.round(queue.waitOf('a', 'ask') / queue.waitOf('b', 'ask')));
    };
    const turn = queue.enter('a', 'summary');
    measure();
    await turn.take(inSteps(5, measure));
    expect(waits).toEqual([5, 5, 4, 3, 2, 1]);
  });

  it('foretells a longer wait for what would wait to be begun', async () => {
    const queue = createQueue();
    await beBusy(queue, 20);
    const turns = MEMBERS.slice(0, 3).map(member => queue.enter(member, 'summary'));
    expect(queue.waitOf('g', 'summary')).toBe(queue.waitOf('g', 'ask'));
    const more = MEMBERS.slice(3).map(member => queue.enter(member, 'summary'));
    expect(queue.waitOf('g', 'summary')).toBeGreaterThan(2 * queue.waitOf('g', 'ask'));
    for (const turn of [...turns, ...more]) turn.leave();
    expect(queue.waitOf('g', 'summary')).toBe(0);
  });

  it('gives up what is not done when it is closed, and takes no more', async () => {
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

  it('gives up work that closes it and is not done', async () => {
    const queue = createQueue();
    const work = inSteps(2, () => queue.close());
    await expect(queue.enter('a', 'ask').take(work)).rejects.toThrow(QueueClosed);
    expect(work.next().done).toBe(true);
  });

  it.each([0, 1, 2])('gives up work whose turn is left after %i of its steps', async steps => {
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

  it('closes though some work fails to end', async () => {
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

/** Work of so many steps, counted from 1, that gives what the last of them does. */
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

/** Work of so many steps that tidies up however it ends. */
function* tidied(count: number, tidy: () => void): Steps<void> {
  try {
    yield* inSteps(count, () => undefined);
  } finally {
    tidy();
  }
}

/** Has a queue learn what a summary takes, and what a step does, which it knows once another has begun. */
async function beBusy(queue: ReturnType<typeof createQueue>, steps: number): Promise<void> {
  await queue.enter('a', 'summary').take(inSteps(steps, () => null));
  await queue.enter('a', 'ask').take(once(() => null));
}

/** The steps of work that is asked for at one moment, dealt out as cards are, one to each member. */
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

/** When work was waiting or under way. Unit: steps of all that was done before. */
interface Stay {
  readonly member: string;
  readonly from: number;
  readonly to: number;
}

/** Whether another had two steps during a stay, and its own member none between them. */
function isPassedOver({ member, from, to }: Stay, order: readonly string[]): boolean {
  const since = new Set<string>();
  for (const other of order.slice(from, to)) {
    if (other === member) since.clear();
    else if (since.has(other)) return true;
    else since.add(other);
  }
  return false;
}
