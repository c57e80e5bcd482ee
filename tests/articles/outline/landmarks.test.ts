import { describe, expect, it } from 'vitest';
import { readOutline } from '../../../src/articles/outline/readOutline.ts';

const LIVE_BLOG = `Storm on the coast: live

11.02 GMT

The bridge has reopened to lorries.

10.45 GMT

Ferry Cancelled

The ferry to Holm will not sail today.

10.30 GMT
Trains are late.
`;

describe('times of a live blog', () => {
  it('are landmarks where they stand', () => {
    const { landmarks } = readOutline(LIVE_BLOG);
    expect(landmarks.map(({ start, time }) => [LIVE_BLOG.slice(start, start + 5), time])).toEqual([
      ['11.02', '11.02 GMT'],
      ['10.45', '10.45 GMT'],
      ['10.30', '10.30 GMT'],
    ]);
  });

  it('open the heading of their entry and of no other', () => {
    const { paragraphs } = readOutline(LIVE_BLOG);
    expect(paragraphs.map(({ heading }) => heading)).toEqual([
      null,
      '10.45 GMT Ferry Cancelled',
      null,
    ]);
  });
});
