import { describe, expect, it } from 'vitest';
import { skippedLines } from '../../src/app/skippedLines.ts';

describe('skippedLines', () => {
  it('counts files of other formats by ending, the most frequent first', () => {
    const others = ['a.zip', 'b.jpg', 'sub/c.JPG', 'README'];
    expect(skippedLines({ others, drafts: [] })).toEqual([
      'skipped: 2 .jpg, 1 .zip, 1 without an ending',
    ]);
  });

  it('names drafts', () => {
    expect(skippedLines({ others: [], drafts: ['a.md', 'b.md#2'] })).toEqual([
      'skipped as drafts: a.md, b.md#2',
    ]);
  });

  it('is empty if nothing was skipped', () => {
    expect(skippedLines({ others: [], drafts: [] })).toEqual([]);
  });
});
