import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { sourceParts } from '../../../src/render/text/sources.ts';
import { articleOf } from '../../search/articleOf.ts';

const ARTICLE = {
  ...articleOf('ferry.md', ['The ferry Aurora ran aground on Sunday.']),
  publisher: 'Harbour News',
};

describe('the source of a quote', () => {
  it('says that a feed gave only a part of the text', () => {
    expect(sourceParts(ARTICLE, en)).toEqual(['Harbour News']);
    expect(sourceParts({ ...ARTICLE, isExcerpt: true }, en)).toEqual(['Harbour News', 'excerpt']);
  });

  it('says when the article was retracted', () => {
    const retracted = { ...ARTICLE, retractedAt: Date.UTC(2025, 2, 5) };
    expect(sourceParts(retracted, en)).toContain('**retracted on 5 March 2025**');
  });
});
