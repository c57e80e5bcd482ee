import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleKey } from '../../../src/articles/articleKey.ts';
import { en } from '../../../src/messages/en/index.ts';
import { articleChoices, articlesByChoice } from '../../../src/render/lists/articleChoices.ts';
import { articleOf } from '../../search/articleOf.ts';
import { hostileText } from '../hostile.ts';

const articles = [
  articleOf('night.txt', ['a'], 'Passengers spent the night aboard'),
  articleOf('Ferry.md', ['b'], 'Night ferry runs aground'),
  articleOf('elections/éire.txt', ['c'], null),
];
const namesFor = (typed: string) => articleChoices(articles, typed, en).map(({ name }) => name);

describe('articleChoices', () => {
  it('offers the first articles if nothing has been typed', () => {
    const many = Array.from({ length: 30 }, (_, at) => articleOf(`${at}.txt`, ['a']));
    expect(articleChoices(many, ' ', en).map(({ value }) => value)).toEqual(
      many.slice(0, 25).map(({ id }) => id),
    );
  });

  it.each([
    [
      'what begins with it first',
      'NIGHT',
      ['Passengers spent the night aboard', 'Night ferry runs aground'],
    ],
    ['a title that holds it', 'runs', ['Night ferry runs aground']],
    ['a file that holds it', 'ferry.m', ['Night ferry runs aground']],
    ['what is spelled without accents', 'eire', ['“c”']],
    ['nothing for a name that none holds', 'volcano', []],
  ])('offers %s', (_, typed, names) => {
    expect(namesFor(typed)).toEqual(names);
  });

  it('shows the file name of an article with a long title, and the opening words of one without a title', () => {
    const [long, path] = articleChoices(
      [
        articleOf('a.txt', ['a'], 'word '.repeat(30)),
        articleOf(`${'folder/'.repeat(20)}a.txt`, ['a']),
      ],
      '',
      en,
    );
    expect(long?.name).toBe('a.txt');
    expect(path?.name).toBe('“a”');
  });

  it('uses file names for articles with the same title', () => {
    const twins = [articleOf('a.txt', ['a'], 'News'), articleOf('b.txt', ['b'], 'News')];
    expect(articleChoices(twins, '', en).map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
  });

  it('stays within Discord’s limits, and each value identifies one article', () => {
    const named = fc.record({ id: hostileText, title: fc.option(hostileText) });
    fc.assert(
      fc.property(fc.uniqueArray(named, { selector: ({ id }) => `${id}.txt` }), named => {
        const articles = named.map(({ id, title }) => articleOf(`${id}.txt`, ['a'], title));
        const choices = articleChoices(articles, '', en);
        expect(choices).toHaveLength(Math.min(articles.length, 25));
        for (const [at, { name, value }] of choices.entries()) {
          for (const text of [name, value]) {
            expect(text.trim()).not.toBe('');
            expect(text.length).toBeLessThanOrEqual(100);
          }
          expect(articlesByChoice(articles, value)).toEqual([articles[at]]);
        }
      }),
    );
  });
});

describe('articlesByChoice', () => {
  it('finds an article by its key', () => {
    const [article] = articles;
    if (article === undefined) throw new Error('no article');
    expect(articlesByChoice(articles, `#${articleKey(article)}`)).toEqual([article]);
  });

  it('finds the articles that a typed name may refer to', () => {
    expect(articlesByChoice(articles, 'night')).toHaveLength(1);
    expect(articlesByChoice(articles, 'aboard')).toEqual(articles.slice(0, 1));
    expect(articlesByChoice(articles, '#none')).toEqual([]);
  });
});
