import { expect, it } from 'vitest';
import { askInteractions } from './interactions.ts';

it('answers 500 interactions, 200 at a time, each of them once', async () => {
  expect(await askInteractions({ interactions: 500, atOnce: 200 })).toEqual({
    asked: 500,
    lost: 0,
    repliedTwice: 0,
    memory: [],
  });
});
