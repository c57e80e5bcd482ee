import { describe, expect, it } from 'vitest';
import {
  longTimestampText,
  sentText,
  timestampText,
} from '../../../../../src/sandbox/page/client/markdown/timeText.ts';

const NOON = new Date(2026, 4, 1, 12).getTime();
const SECONDS = NOON / 1000;

describe('sentText', () => {
  it("omits today's date", () => {
    expect(sentText(NOON, NOON + 1000)).toMatch(/^Today at 12:00/u);
    expect(sentText(NOON, NOON + 24 * 3_600_000)).toMatch(/^05\/01\/2026, 12:00/u);
  });
});

describe('timestampText', () => {
  it.each([
    [-30, '30 seconds ago'],
    [-90, '1 minute ago'],
    [7200, 'in 2 hours'],
    [-86_400, 'yesterday'],
    [3 * 86_400, 'in 3 days'],
    [-400 * 86_400, 'last year'],
  ])('formats a time %i seconds away as %s', (distance, text) => {
    expect(timestampText(SECONDS + distance, 'R', NOON)).toBe(text);
  });

  it.each([
    ['t', /^12:00\sPM$/u],
    ['d', /^05\/01\/2026$/u],
    ['D', /^May 1, 2026$/u],
    ['F', /^Friday, May 1, 2026 at 12:00\sPM$/u],
  ])('formats style %s', (style, text) => {
    expect(timestampText(SECONDS, style, NOON)).toMatch(text);
  });

  it('rejects invalid times', () => {
    expect(timestampText(9_999_999_999_999, 'f', NOON)).toBe('Invalid date');
    expect(longTimestampText(9_999_999_999_999)).toBe('Invalid date');
  });
});
