import { describe, expect, it } from 'vitest';
import { lastDue, nextDue, readTime, readTimezone } from '../../src/digests/schedule.ts';

function dueTimes(schedule: Parameters<typeof nextDue>[0], from: string, count: number): string[] {
  const times: string[] = [];
  let at = Date.parse(from);
  while (times.length < count) {
    at = nextDue(schedule, at);
    times.push(new Date(at).toISOString().replace(':00.000Z', 'Z'));
  }
  return times;
}

describe('the due time', () => {
  it.each([
    ['Europe/Berlin', '2026-03-28T00:00Z', ['2026-03-28T07:30Z', '2026-03-29T06:30Z']],
    ['Europe/Berlin', '2026-10-24T00:00Z', ['2026-10-24T06:30Z', '2026-10-25T07:30Z']],
    ['America/New_York', '2026-03-07T00:00Z', ['2026-03-07T13:30Z', '2026-03-08T12:30Z']],
    ['America/New_York', '2026-10-31T00:00Z', ['2026-10-31T12:30Z', '2026-11-01T13:30Z']],
  ])('keeps its local time when summer time begins or ends in %s', (timezone, from, expected) => {
    expect(dueTimes({ day: 'daily', time: '08:30', timezone }, from, 2)).toEqual(expected);
  });

  it.each([
    ['Europe/Berlin', '02:30', '2026-03-28T12:00Z', ['2026-03-29T01:00Z', '2026-03-30T00:30Z']],
    ['America/New_York', '02:30', '2026-03-07T12:00Z', ['2026-03-08T07:00Z', '2026-03-09T06:30Z']],
  ])('is the end of the gap in %s when summer time skips it', (timezone, time, from, expected) => {
    expect(dueTimes({ day: 'daily', time, timezone }, from, 2)).toEqual(expected);
  });

  it.each([
    ['Europe/Berlin', '02:30', '2026-10-24T12:00Z', ['2026-10-25T00:30Z', '2026-10-26T01:30Z']],
    ['America/New_York', '01:30', '2026-10-31T12:00Z', ['2026-11-01T05:30Z', '2026-11-02T06:30Z']],
  ])('comes once in %s when the hour occurs twice', (timezone, time, from, expected) => {
    expect(dueTimes({ day: 'daily', time, timezone }, from, 2)).toEqual(expected);
  });

  it('is on one day of the week where that is chosen', () => {
    const schedule = { day: 'sunday', time: '08:30', timezone: 'Europe/Berlin' } as const;
    expect(dueTimes(schedule, '2026-03-23T12:00Z', 2)).toEqual([
      '2026-03-29T06:30Z',
      '2026-04-05T06:30Z',
    ]);
  });

  it('that was last is found after several have passed', () => {
    const schedule = { day: 'daily', time: '08:30', timezone: 'UTC' } as const;
    const since = Date.parse('2026-03-01T08:30Z');
    expect(lastDue(schedule, since, since)).toBe(since);
    expect(lastDue(schedule, since, Date.parse('2026-03-04T08:29Z'))).toBe(
      Date.parse('2026-03-03T08:30Z'),
    );
    expect(lastDue(schedule, since, Date.parse('2026-03-04T08:30Z'))).toBe(
      Date.parse('2026-03-04T08:30Z'),
    );
  });
});

it.each([
  ['8:05', '08:05'],
  [' 23:59 ', '23:59'],
  ['8h30', '08:30'],
  ['24:00', null],
  ['8.30', null],
  ['08:60', null],
  ['', null],
])('reads "%s" as the time of day %s', (text, expected) => {
  expect(readTime(text)).toBe(expected);
});

it.each([
  ['europe/berlin', 'Europe/Berlin'],
  ['utc', 'UTC'],
  ['+02:00', null],
  ['Mars/Base', null],
])('reads "%s" as the time zone %s', (text, expected) => {
  expect(readTimezone(text)).toBe(expected);
});
