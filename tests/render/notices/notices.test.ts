import { describe, expect, it } from 'vitest';
import { nearestArticles } from '../../../src/render/lists/nearestArticles.ts';
import {
  ambiguousArticle,
  busyNotice,
  explainPrivate,
  NOTICES,
  privateNotice,
  queryProblemNotice,
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
  it('say what to do', () => {
    expect(NOTICES).toMatchInlineSnapshot(`
      {
        "articleChanged": "That article has since been changed or removed. Ask again to read the current articles.",
        "articleNotReadYet": "That article has changed or has not been read yet: the articles are still being read. Try again in a moment.",
        "commandOutdated": "Discord is still updating this command. Try again in a minute.",
        "failure": "Something went wrong on Footnote’s side. Try again in a moment.",
        "messagesUnread": "Footnote cannot read messages in channels: the people who run it have not enabled that. To enable it, switch on the Message Content Intent (Discord Developer Portal, your application, Bot) and set \`MESSAGE_CONTENT=true\` where Footnote runs. Until then, look up messages one at a time: right-click one (on a phone, press and hold), then Apps, **Find in articles**.",
        "noArticles": "There are no articles to quote from yet.",
        "notYours": "Only the member who asked, and members with Manage Messages, can use that button.",
        "nothingReadYet": "The articles are still being read. Ask again in a moment.",
        "nothingWritten": "There are no messages here to look up yet.",
        "olderVersion": "This is from an older version of Footnote. Ask again to get an up-to-date reply.",
        "privateElsewhere": "Choose either a private reply or a post in another channel, not both.",
        "searchUnknown": "This message no longer has its keywords, so its pages cannot be turned. Search again.",
        "stopping": "Footnote is stopping or being restarted. Try again in a minute.",
        "tooFewToCompare": "A comparison needs at least two articles. Separate their names with semicolons.",
        "tooManyToCompare": "A comparison takes at most 5 articles. Name fewer of them.",
        "unanswered": "Discord did not answer Footnote in time. Check whether anything was posted before you try again.",
        "unknownCommand": "Footnote no longer has that command. Type / to see its commands.",
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

  it('suggest similar articles for an unknown name', () => {
    expect(
      unknownArticle('fery run aground', nearestArticles(articles, 'fery run aground')),
    ).toMatchInlineSnapshot(`
      "No article is called “fery run aground”. Did you mean:
      - Ferry runs aground, ferry.md"
    `);
  });

  it('refer to the list if no name is similar', () => {
    expect(unknownArticle('zzz', nearestArticles(articles, 'zzz'))).toMatchInlineSnapshot(
      `"No article is called “zzz”. \`/articles\` lists them all."`,
    );
  });

  it('list articles for an ambiguous name', () => {
    expect(ambiguousArticle('ferry', articles)).toMatchInlineSnapshot(`
      "“ferry” may mean one of these; name one:
      - Ferry runs aground, ferry.md
      - Passengers spent the night \\*aboard\\*, night.txt
      - Council votes on the budget, vote.txt
      and more"
    `);
  });

  it('escape and shorten the name that was typed', () => {
    const typed = '@everyone [x](https://evil.example) '.repeat(200);
    for (const text of [unknownArticle(typed, articles), ambiguousArticle(typed, articles)]) {
      expect(refusals(privateNotice(text))).toEqual([]);
      expect(text).toContain('“\\@everyone \\[x](https\\://evil.example) ');
    }
  });
});

describe('nearestArticles', () => {
  it('suggests at most three, most similar first', () => {
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
  ])('for a wait of %i ms says %s', (wait, time) => {
    expect(busyNotice(wait)).toBe(`Footnote is busy. Try again in ${time}.`);
  });
});

describe('explainPrivate', () => {
  it('adds the reason below the content', () => {
    const limit = { channelReplies: 5, channelWindow: 10_000 };
    expect(explainPrivate(privateNotice('1 passage.'), limit).content).toBe(
      '1 passage.\n-# Only you can see this: this channel had 5 public answers in the last 10 seconds.',
    );
  });
});

describe('withReadingNote', () => {
  it.each([
    [{ done: 0, total: 0 }, 'Still reading the articles. Ask again later for the rest.'],
    [
      { done: 0, total: 12 },
      'Still reading the articles: 0 of 12 so far. Ask again later for the rest.',
    ],
    [
      { done: 1200, total: 10_117 },
      'Still reading the articles: 1,200 of 10,117 so far. Ask again later for the rest.',
    ],
  ])('adds progress below the content: %o', (reading, note) => {
    expect(withReadingNote('The articles do not say.', reading)).toBe(
      `The articles do not say.\n-# ${note}`,
    );
  });

  it('adds nothing once all articles have been read', () => {
    expect(withReadingNote('1 passage found.', null)).toBe('1 passage found.');
  });

  it('does not cut content that has no room for the note', () => {
    const reading = { done: 1200, total: 10_117 };
    const room = 2000 - (withReadingNote('a', reading).length - 1);
    expect(withReadingNote('a'.repeat(room), reading)).toHaveLength(2000);
    expect(withReadingNote('a'.repeat(room + 1), reading)).toBe('a'.repeat(room + 1));
  });
});
