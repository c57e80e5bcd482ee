import { describe, expect, it } from 'vitest';
import { nearestArticles } from '../../src/render/nearestArticles.ts';
import {
  ambiguousArticle,
  busyNotice,
  NOTICES,
  privateNotice,
  queryProblemNotice,
  shownToYouAlone,
  unknownArticle,
} from '../../src/render/notices.ts';
import { articleOf } from '../search/articleOf.ts';
import { refusals } from './refusals.ts';

const articles = [
  articleOf('ferry.md', ['a'], 'Ferry runs aground'),
  articleOf('night.txt', ['b'], 'Passengers spent the night *aboard*'),
  articleOf('vote.txt', ['c'], 'Council votes on the budget'),
  articleOf('ferry2.md', ['d'], 'Ferry freed'),
  articleOf('ferry3.md', ['e'], 'Ferry sails again'),
];

describe('the texts for when something goes wrong', () => {
  it('say what to do', () => {
    expect(NOTICES).toMatchInlineSnapshot(`
      {
        "articleChanged": "That article has changed or been removed since. Ask again to read the articles as they are now.",
        "failure": "Something went wrong on Footnote’s side. Try again in a moment.",
        "noArticles": "There are no articles to quote from yet.",
        "olderVersion": "This is from an older version of Footnote. Ask again to get an up-to-date reply.",
        "searchUnknown": "This message no longer says what was looked for, so it has no further pages. Search again.",
        "stopping": "Footnote is stopping or being restarted. Try again in a minute.",
        "unknownCommand": "Footnote has no such command any more. Type / to see those that it has.",
      }
    `);
  });

  it.each([
    'empty',
    'too long',
    'unbalanced quotation mark',
    'only exclusions',
    'only common words',
  ] as const)('say what is wrong with a search: %s', problem => {
    expect(queryProblemNotice(problem)).toMatch(/^\p{Lu}.*\.$/u);
  });

  it('suggest articles for a name that none has', () => {
    expect(
      unknownArticle('fery run aground', nearestArticles(articles, 'fery run aground')),
    ).toMatchInlineSnapshot(`
      "No article is called “fery run aground”. Did you mean:
      - Ferry runs aground, ferry.md"
    `);
  });

  it('say where to look when no name comes near', () => {
    expect(unknownArticle('zzz', nearestArticles(articles, 'zzz'))).toMatchInlineSnapshot(
      `"No article is called “zzz”. \`/articles\` lists them all."`,
    );
  });

  it('name articles that may be meant', () => {
    expect(ambiguousArticle('ferry', articles)).toMatchInlineSnapshot(`
      "“ferry” may mean one of these; name one:
      - Ferry runs aground, ferry.md
      - Passengers spent the night \\*aboard\\*, night.txt
      - Council votes on the budget, vote.txt
      and more"
    `);
  });

  it('repeat what was typed so that it does not act, and not without end', () => {
    const typed = '@everyone [x](https://evil.example) '.repeat(200);
    for (const text of [unknownArticle(typed, articles), ambiguousArticle(typed, articles)]) {
      expect(refusals(privateNotice(text))).toEqual([]);
      expect(text).toContain('“\\@everyone \\[x](https\\://evil.example) ');
    }
  });
});

describe('nearestArticles', () => {
  it('suggests at most three, the most alike first', () => {
    expect(nearestArticles(articles, 'ferry sails').map(({ id }) => id)[0]).toBe('ferry3.md');
    expect(nearestArticles(articles, 'ferry')).toHaveLength(3);
  });
});

describe('busyNotice', () => {
  it.each([
    [0, '1 second'],
    [1000, '1 second'],
    [1001, '2 seconds'],
    [20_000, '20 seconds'],
  ])('after a wait of %i ms asks for %s', (wait, time) => {
    expect(busyNotice(wait)).toBe(`Footnote is busy. Try again in ${time}.`);
  });
});

describe('shownToYouAlone', () => {
  it('says why below what the message says', () => {
    const limit = { channelReplies: 5, channelWindow: 10_000 };
    expect(shownToYouAlone(privateNotice('1 passage.'), limit).content).toBe(
      '1 passage.\n-# Shown to you alone: this channel has had 5 public answers within 10 seconds.',
    );
  });
});
