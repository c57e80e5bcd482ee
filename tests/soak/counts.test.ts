import { describe, expect, it } from 'vitest';
import { readCounts } from './counts.ts';

const DEFAULTS = { articles: 10, 'at-once': 2 };

describe('readCounts', () => {
  it('replaces defaults by options', () => {
    expect(readCounts(['--at-once', '5'], DEFAULTS)).toEqual({ articles: 10, 'at-once': 5 });
  });

  it.each([
    [['--articles', '0'], '--articles takes a whole number from 1'],
    [['--articles', 'all'], '--articles takes a whole number from 1'],
    [['--pages', '1'], "Unknown option '--pages'"],
  ])('rejects %j', (args, reason) => {
    expect(() => readCounts(args, DEFAULTS)).toThrow(reason);
  });
});
