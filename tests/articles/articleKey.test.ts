import { describe, expect, it } from 'vitest';
import { articleKey, libraryKey } from '../../src/articles/articleKey.ts';
import { articleOf } from '../search/articleOf.ts';
import { indexOf } from '../testLibrary.ts';

const FERRY = 'The ferry ran aground near Northport.\n';

function computeArticleKey(id: string, text: string): string {
  const [article] = indexOf({ [id]: text }).articles;
  if (article === undefined) throw new Error('no article');
  return articleKey(article);
}

function keyOfAll(texts: Readonly<Record<string, string>>): string {
  return libraryKey(indexOf(texts).articles);
}

describe('articleKey', () => {
  it('stays the same for the same file', () => {
    expect(computeArticleKey('a.txt', FERRY)).toBe(computeArticleKey('a.txt', FERRY));
    expect(computeArticleKey('a.txt', FERRY)).toMatch(/^[\w-]{12}$/u);
  });

  it.each([
    ['another name', 'b.txt', FERRY],
    ['another letter', 'a.txt', FERRY.replace('ran', 'run')],
    ['another line end', 'a.txt', FERRY.replace('\n', '\r\n')],
  ])('changes with %s', (_, id, text) => {
    expect(computeArticleKey(id, text)).not.toBe(computeArticleKey('a.txt', FERRY));
  });
});

it('the keys of articles whose names differ in a lone surrogate differ', () => {
  const [one, other] = ['\ud800', '\udc00'].map(name =>
    articleKey(articleOf(`${name}.txt`, ['a'])),
  );
  expect(one).not.toBe(other);
});

describe('libraryKey', () => {
  it('changes when an article is added, removed or changed', () => {
    const keys = [
      keyOfAll({}),
      keyOfAll({ 'a.txt': FERRY }),
      keyOfAll({ 'a.txt': FERRY, 'b.txt': `More. ${FERRY}` }),
      keyOfAll({ 'a.txt': `More. ${FERRY}` }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
