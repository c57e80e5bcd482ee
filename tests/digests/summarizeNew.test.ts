import { describe, expect, it } from 'vitest';
import { storedArticleId } from '../../src/articles/articleId.ts';
import { drain } from '../../src/concurrency/steps.ts';
import { type DigestSources, summarizeNew } from '../../src/digests/summarizeNew.ts';
import { en } from '../../src/messages/en/index.ts';
import { indexOf } from '../testLibrary.ts';

const FERRY = '# Ferry runs aground\n\nThe ferry ran aground on Friday, says the harbour office.\n';
const MUSEUM = '# Museum opens\n\nThe museum opens on Monday, says the town hall.\n';
const INDEX = indexOf({
  [storedArticleId('a', 'ferry.txt')]: FERRY,
  [storedArticleId('b', 'museum.txt')]: MUSEUM,
});
const A = { id: 'a', number: 1, retractedAt: null };
const B = { id: 'b', number: 2, retractedAt: null };
const DIGEST = { topic: null, length: 'short', postedAt: null } as const;

function summarize(stored: DigestSources['stored'], since = 0) {
  const sources = { index: INDEX, semantics: null, stored, messages: en };
  return drain(summarizeNew({ ...DIGEST, since }, sources));
}

describe('the articles of a digest', () => {
  it('are those with a number above that of the last one', () => {
    const { messages, until } = summarize([A, B], 1);
    const text = JSON.stringify(messages);
    expect([until, text.includes('Museum'), text.includes('Ferry')]).toEqual([2, true, false]);
  });

  it('are left for the next one when they were added after the index was made', () => {
    const { messages, until } = summarize([A, B, { ...A, id: 'c', number: 3 }]);
    expect(messages).not.toEqual([]);
    expect(until).toBe(2);
  });

  it('are past once they are retracted, which says nothing', () => {
    expect(summarize([{ ...A, retractedAt: 5 }])).toEqual({ messages: [], until: 1 });
  });

  it('are none where the server has none', () => {
    expect(summarize([])).toEqual({ messages: [], until: 0 });
  });
});
