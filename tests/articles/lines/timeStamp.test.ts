import { describe, expect, it } from 'vitest';
import { timeStampOf } from '../../../src/articles/lines/timeStamp.ts';

describe('timeStampOf', () => {
  it.each([
    ['09:55', '09:55'],
    ['11.02 GMT', '11.02 GMT'],
    ['3:15 p.m.', '3:15 p.m.'],
    ['3 pm', '3 pm'],
    ['**[09:55:10]**', '09:55:10'],
    ['### 18:20 Uhr', '18:20 Uhr'],
    ['• 12:00 (CET)', '12:00 (CET)'],
  ])('reads %j as %j', (line, time) => {
    expect(timeStampOf(line)).toBe(time);
  });

  it.each(['1988', '12', '31.12', '25:10', '3.5 million', '09:55 The bridge', 'At 09:55', ''])(
    'reads no time in %j',
    line => {
      expect(timeStampOf(line)).toBeNull();
    },
  );
});
