import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Session } from '../../../src/sandbox/gateway/session.ts';

const numbered = z.object({ s: z.int() });

function numbersOf(payloads: readonly string[]): number[] {
  return payloads.map(payload => numbered.parse(JSON.parse(payload)).s);
}

/** The events a client that has seen `last` would be sent. */
function tell(session: Session, last: number) {
  const missed = session.missedSince(last);
  return missed.ok ? numbersOf(missed.payloads) : missed.problem;
}

/** The same, computed from three numbers. */
function modelTells(sent: number, confirmed: number, last: number) {
  if (last > sent) return 'never sent';
  if (last < confirmed) return 'no longer kept';
  return Array.from({ length: sent - last }, (_, index) => last + index + 1);
}

test('keeps unconfirmed events, whether connected or not', () => {
  const step = fc.oneof(
    fc.constant<'dispatch' | 'attach' | 'detach'>('dispatch'),
    fc.constantFrom<'dispatch' | 'attach' | 'detach'>('attach', 'detach'),
    fc.nat(12).map(confirmed => ({ confirmed })),
  );
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 30 }),
      fc.integer({ min: -1, max: 20 }),
      (steps, last) => {
        const session = new Session(0, [0, 1]);
        const arrived: string[] = [];
        const expected: number[] = [];
        let sent = 0;
        let confirmed = 0;
        let isConnected = false;
        for (const step of steps) {
          if (step === 'dispatch') {
            session.dispatch('GUILD_DELETE', { id: '1' });
            sent += 1;
            if (isConnected) expected.push(sent);
          } else if (step === 'attach') {
            session.attach({ send: payload => arrived.push(payload), drop: () => undefined });
            isConnected = true;
          } else if (step === 'detach') {
            session.detach();
            isConnected = false;
          } else {
            session.confirm(step.confirmed);
            confirmed = Math.min(Math.max(confirmed, step.confirmed), sent);
          }
        }
        expect(numbersOf(arrived)).toEqual(expected);
        expect(tell(session, last)).toEqual(modelTells(sent, confirmed, last));
      },
    ),
  );
});

test('numbers without gaps when an event cannot be sent', () => {
  const session = new Session(0, [0, 1]);
  session.dispatch('GUILD_DELETE', { id: '1' });
  expect(() => session.dispatch('GUILD_DELETE', { id: 'one' })).toThrow('GUILD_DELETE.id: ');
  session.dispatch('GUILD_DELETE', { id: '1' });
  expect(tell(session, 0)).toEqual([1, 2]);
});
