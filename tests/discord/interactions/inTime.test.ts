import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { AskerError } from '../../../src/discord/command/askerError.ts';
import { inTime } from '../../../src/discord/interactions/answerInTurn.ts';
import { createClock } from '../../../src/sandbox/model/clock.ts';
import { testClock } from '../load/testClock.ts';

/** A request that seems to be of some age, in milliseconds. */
function requestOfAge(age: number) {
  const base = createClock('manual');
  const request = { createdAt: base.now() - age };
  return { base, request, services: { clock: testClock({ base }) } };
}

describe('what a request needs', () => {
  it('is waited for when the request seems old because this clock is ahead of Discord’s', async () => {
    const { request, services } = requestOfAge(60_000);
    const needed = setImmediate('scope');
    expect(await inTime(needed, request, services)).toBe('scope');
  });

  it('is not waited for until the response would be too late', async () => {
    const { base, request, services } = requestOfAge(0);
    const waiting = inTime(new Promise(() => undefined), request, services);
    base.advance(2500);
    await expect(waiting).rejects.toThrow(AskerError);
  });
});
