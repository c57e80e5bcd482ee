import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQueue, QueueClosed } from '../../src/discord/queue.ts';

describe('createQueue', () => {
  it('lets members take turns, however much one of them has asked for', async () => {
    const order: string[] = [];
    const queue = createQueue();
    const ask = (member: string, number: number): Promise<unknown> =>
      queue.enter(member).take(() => order.push(`${member}${number}`));
    await Promise.all([
      ...[1, 2, 3].map(number => ask('a', number)),
      ...[1, 2].map(number => ask('b', number)),
      ask('c', 1),
    ]);
    expect(order).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  });

  it('does every piece of work once, a member’s own in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('a', 'b', 'c')), async members => {
        const done: [member: string, number: number][] = [];
        const queue = createQueue();
        await Promise.all(
          members.map((member, number) =>
            queue.enter(member).take(() => done.push([member, number])),
          ),
        );
        for (const member of ['a', 'b', 'c']) {
          const asked = members.flatMap((each, number) => (each === member ? [number] : []));
          const answered = done.flatMap(([each, number]) => (each === member ? [number] : []));
          expect(answered).toEqual(asked);
        }
        expect(queue.size()).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it('does what is waiting elsewhere between two pieces of work', async () => {
    const order: string[] = [];
    const queue = createQueue();
    const first = queue.enter('a').take(() => {
      order.push('first');
      setImmediate(() => order.push('elsewhere'));
    });
    await Promise.all([first, queue.enter('b').take(() => order.push('second'))]);
    expect(order).toEqual(['first', 'elsewhere', 'second']);
  });

  it('hands on what the work gives or throws, and goes on', async () => {
    const queue = createQueue();
    const failing = queue.enter('a').take(() => {
      throw new Error('no');
    });
    const next = queue.enter('a').take(() => 'answer');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('answer');
    expect(await queue.enter('a').take(() => 'later')).toBe('later');
  });

  it('foretells a shorter wait to who has asked for less', async () => {
    const queue = createQueue();
    // What a piece of work takes is known once another has begun.
    await queue.enter('a').take(() => null);
    await queue.enter('a').take(() => null);
    const turns = [1, 2, 3].map(() => queue.enter('a'));
    expect([queue.waitingOf('a'), queue.waitingOf('b'), queue.size()]).toEqual([3, 0, 3]);
    expect(queue.waitOf('a')).toBe(3 * queue.waitOf('b'));
    expect(queue.waitOf('b')).toBeGreaterThan(0);
    await turns[0]?.take(() => null);
    expect(queue.waitingOf('a')).toBe(2);
    for (const turn of turns) turn.leave();
    expect([queue.waitingOf('a'), queue.waitOf('a'), queue.size()]).toEqual([0, 0, 0]);
  });

  it('gives up what it has not begun when it is closed, and takes no more', async () => {
    const queue = createQueue();
    const begun = queue.enter('a').take(() => {
      queue.close();
      return 'answer';
    });
    const waiting = queue.enter('b').take(() => 'answer');
    expect(await begun).toBe('answer');
    await expect(waiting).rejects.toThrow(QueueClosed);
    await expect(queue.enter('c').take(() => 'answer')).rejects.toThrow(QueueClosed);
  });
});
