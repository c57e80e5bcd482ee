import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { nearestArticles } from '../../../src/render/lists/nearestArticles.ts';
import {
  ambiguousArticle,
  explainPrivate,
  privateNotice,
  unknownArticle,
  withReadingNote,
} from '../../../src/render/notices/notices.ts';
import { articleOf } from '../../search/articleOf.ts';
import { refusals } from '../refusals.ts';

const articles = [
  articleOf('ferry.md', ['a'], 'Ferry runs aground'),
  articleOf('night.txt', ['b'], 'Passengers spent the night *aboard*'),
  articleOf('vote.txt', ['c'], 'Council votes on the budget'),
  articleOf('ferry2.md', ['d'], 'Ferry freed'),
  articleOf('ferry3.md', ['e'], 'Ferry sails again'),
];

describe('notices', () => {
  it('suggest similar articles for an unknown name', () => {
    expect(
      unknownArticle('fery run aground', nearestArticles(articles, 'fery run aground'), en),
    ).toMatchInlineSnapshot(`
      "No article is called “fery run aground”. Did you mean:
      - Ferry runs aground"
    `);
  });

  it('refer to the list if no name is similar', () => {
    expect(unknownArticle('zzz', nearestArticles(articles, 'zzz'), en)).toMatchInlineSnapshot(
      `"No article is called “zzz”. \`/articles\` lists them all."`,
    );
  });

  it('list articles for an ambiguous name', () => {
    expect(ambiguousArticle('ferry', articles, en)).toMatchInlineSnapshot(`
      "Several articles match “ferry”. Choose one:
      - Ferry runs aground
      - Passengers spent the night \\*aboard\\*
      - Council votes on the budget
      - and more"
    `);
  });

  it('escape and shorten the name that was typed', () => {
    const typed = '@everyone [x](https://evil.example) '.repeat(200);
    for (const text of [
      unknownArticle(typed, articles, en),
      ambiguousArticle(typed, articles, en),
    ]) {
      expect(refusals(privateNotice(text))).toEqual([]);
      expect(text).toContain('“\\@everyone \\[x]\\(https\\://evil.example) ');
    }
  });
});

describe('nearestArticles', () => {
  it('suggests at most three, most similar first', () => {
    expect(nearestArticles(articles, 'ferry sails').map(({ id }) => id)[0]).toBe('ferry3.md');
    expect(nearestArticles(articles, 'ferry')).toHaveLength(3);
  });
});

describe('explainPrivate', () => {
  it('adds the reason below the content', () => {
    const limit = { channelReplies: 5, channelWindow: 10_000 };
    expect(explainPrivate(privateNotice('1 passage.'), limit, en).content).toBe(
      '1 passage.\n-# Only you can see this: the channel had 5 public answers in the last 10 seconds.',
    );
  });
});

describe('withReadingNote', () => {
  it.each([
    [{ done: 0, total: 0 }, 'Still reading the articles'],
    [{ done: 0, total: 12 }, 'Still reading the articles: 0 of 12 so far'],
    [{ done: 1200, total: 10_117 }, 'Still reading the articles: 1,200 of 10,117 so far'],
  ])('adds progress below the content: %o', (reading, note) => {
    expect(withReadingNote('The articles do not say.', reading, en)).toBe(
      `The articles do not say.\n-# ${note}`,
    );
  });

  it('adds nothing once all articles have been read', () => {
    expect(withReadingNote('1 passage found.', null, en)).toBe('1 passage found.');
  });

  it('does not cut content that has no room for the note', () => {
    const reading = { done: 1200, total: 10_117 };
    const room = 2000 - (withReadingNote('a', reading, en).length - 1);
    expect(withReadingNote('a'.repeat(room), reading, en)).toHaveLength(2000);
    expect(withReadingNote('a'.repeat(room + 1), reading, en)).toBe('a'.repeat(room + 1));
  });
});
