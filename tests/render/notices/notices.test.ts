import { describe, expect, it } from 'vitest';
import { nearestArticles } from '../../../src/render/lists/nearestArticles.ts';
import {
  ambiguousArticle,
  busyNotice,
  NOTICES,
  privateNotice,
  queryProblemNotice,
  shownToYouAlone,
  unknownArticle,
  whileReading,
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

describe('the texts for when something goes wrong', () => {
  it('say what to do', () => {
    expect(NOTICES).toMatchInlineSnapshot(`
      {
        "articleChanged": "That article has changed or been removed since. Ask again to read the articles as they are now.",
        "articleNotReadYet": "That article has changed or is not read yet: the articles are still being read. Try again in a moment.",
        "failure": "Something went wrong on Footnote’s side. Try again in a moment.",
        "messagesUnread": "Footnote does not read what is written in channels, since its administrators have not allowed it. To allow it, switch on the Message Content Intent (Discord Developer Portal, the application, Bot) and set \`MESSAGE_CONTENT=true\` where Footnote runs. Until then, look messages up one at a time: right-click one (on a phone, press long), then Apps, **Find in articles**.",
        "noArticles": "There are no articles to quote from yet.",
        "noWords": "That message has no words to look up: it holds pictures, files, links, code or quotations alone.",
        "notYours": "Only who asked, and members who may manage messages, can use that button.",
        "nothingReadYet": "The articles are still being read. Ask again in a moment.",
        "nothingWritten": "Nothing is written here yet that could be looked up.",
        "olderVersion": "This is from an older version of Footnote. Ask again to get an up-to-date reply.",
        "privateElsewhere": "Choose one: a reply to you alone, or a post in another channel.",
        "searchUnknown": "This message no longer says what was looked for, so it has no further pages. Search again.",
        "stopping": "Footnote is stopping or being restarted. Try again in a minute.",
        "tooFewToCompare": "A comparison takes two articles or more. Part their names by semicolons.",
        "tooManyToCompare": "A comparison takes 5 articles at the most. Name fewer of them.",
        "unanswered": "Discord did not answer Footnote in time. Look whether anything was posted before you try again.",
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

describe('whileReading', () => {
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
  ])('says below the content how far the articles are read: %o', (reading, note) => {
    expect(whileReading('The articles do not say.', reading)).toBe(
      `The articles do not say.\n-# ${note}`,
    );
  });

  it('says nothing once all are read', () => {
    expect(whileReading('1 passage found.', null)).toBe('1 passage found.');
  });

  it('leaves a content whole that has no room for the note', () => {
    const reading = { done: 1200, total: 10_117 };
    const room = 2000 - (whileReading('a', reading).length - 1);
    expect(whileReading('a'.repeat(room), reading)).toHaveLength(2000);
    expect(whileReading('a'.repeat(room + 1), reading)).toBe('a'.repeat(room + 1));
  });
});
