import { describe, expect, it } from 'vitest';
import { createTurns } from '../../src/discord/turns.ts';

describe('createTurns', () => {
  it('does what is waiting elsewhere between two pieces of work', async () => {
    const order: string[] = [];
    const takeTurn = createTurns();
    const first = takeTurn(() => {
      order.push('first');
      setImmediate(() => order.push('elsewhere'));
    });
    await Promise.all([first, takeTurn(() => order.push('second'))]);
    expect(order).toEqual(['first', 'elsewhere', 'second']);
  });

  it('hands on what the work gives or throws, and goes on', async () => {
    const takeTurn = createTurns();
    const failing = takeTurn(() => {
      throw new Error('no');
    });
    const next = takeTurn(() => 'answer');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('answer');
  });
});
