import { describe, expect, test } from 'vitest';
import { findArticles } from '../../src/search/findArticles.ts';
import { articleOf } from './articleOf.ts';

const LONG = `${'a-very-long-name-'.repeat(8)}1.txt`;
const ARTICLES = [
  articleOf('news/kyiv.txt', ['One.'], 'Élysée Talks Fail'),
  articleOf('Kyiv.TXT', ['Two.'], 'Kyiv'),
  articleOf('001.md', ['Three.']),
  articleOf(LONG, ['Four.']),
  articleOf(LONG.replace('1', '2'), ['Five.']),
];

describe('findArticles', () => {
  test.each([
    ['news/kyiv.txt', ['news/kyiv.txt']],
    ['kyiv', ['Kyiv.TXT']],
    ['elysee talks fail', ['news/kyiv.txt']],
    ['TALKS', ['news/kyiv.txt']],
    ['001', ['001.md']],
    ['01', ['001.md']],
    [LONG, [LONG]],
    [LONG.toUpperCase(), [LONG]],
    ['', []],
    ['nothing', []],
  ])('by "%s"', (name, ids) => {
    expect(findArticles(ARTICLES, name).map(({ id }) => id)).toEqual(ids);
  });
});
