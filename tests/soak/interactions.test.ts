import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askInteractions } from './interactions.ts';

// The time to answer in does not end, however long this machine takes.
beforeEach(() => {
  vi.spyOn(Date, 'now').mockReturnValue(Date.now());
});

afterEach(() => {
  vi.restoreAllMocks();
});

it('answers 500 interactions, 200 at a time, each of them once', async () => {
  expect(await askInteractions({ interactions: 500, atOnce: 200 })).toEqual({
    asked: 500,
    lost: 0,
    repliedTwice: 0,
    memory: [],
  });
});
