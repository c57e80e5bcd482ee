import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPoll, nextRetry } from '../../src/feeds/schedule.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const feed = fc.uuid();
const time = fc.integer({ min: 0, max: 10_000 * DAY });
const period = fc.integer({ min: 1, max: 24 * 60 }).map(minutes => minutes * MINUTE);

describe('the next reading of a feed', () => {
  it('is at the feed’s own minute of the period, whenever it was read before', () => {
    fc.assert(
      fc.property(feed, time, time, period, (id, first, second, period) => {
        const minuteOf = (now: number) => nextPoll(id, now, { period, freshFor: 0 }) % period;
        expect(minuteOf(first)).toBe(minuteOf(second));
        expect(minuteOf(first) % MINUTE).toBe(0);
      }),
    );
  });

  it('differs between feeds, so that all minutes of the period are used', () => {
    const ids = Array.from({ length: 200 }, (_, at) => `feed ${at}`);
    const settings = { period: 10 * MINUTE, freshFor: 0 };
    expect(new Set(ids.map(id => nextPoll(id, 0, settings) % settings.period)).size).toBe(10);
  });

  it('comes after half a period to one and a half', () => {
    fc.assert(
      fc.property(feed, time, period, (id, now, period) => {
        const wait = nextPoll(id, now, { period, freshFor: 0 }) - now;
        expect(wait).toBeGreaterThanOrEqual(period / 2);
        expect(wait).toBeLessThan(period * 1.5);
      }),
    );
  });

  it('waits as long as the feed is fresh, at most a day', () => {
    fc.assert(
      fc.property(feed, time, fc.integer({ min: 0, max: 10 * DAY }), (id, now, freshFor) => {
        const wait = nextPoll(id, now, { period: 10 * MINUTE, freshFor }) - now;
        expect(wait).toBeGreaterThanOrEqual(Math.min(freshFor, DAY));
        expect(wait).toBeLessThan(Math.max(5 * MINUTE, Math.min(freshFor, DAY)) + 10 * MINUTE);
      }),
    );
  });
});

it('a failure is never followed by a wait of more than a day, whatever the server asks for', () => {
  expect(nextRetry(1, 0, 100 * DAY)).toBe(DAY);
});
