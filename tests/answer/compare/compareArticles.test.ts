import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type Comparison,
  compareArticles,
  quotesOf,
} from '../../../src/answer/compare/compareArticles.ts';
import { dateKeysIn, datesIn } from '../../../src/answer/entities/dates.ts';
import { figureKeysIn, figuresIn } from '../../../src/answer/entities/figures.ts';
import { textAt } from '../../../src/answer/quote/quote.ts';
import { verifyQuotes } from '../../../src/answer/quote/verifyQuotes.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import { cases } from '../../setup/environment.ts';
import { indexOf } from '../../testLibrary.ts';
import { articles, question } from '../arbitraries.ts';

const STORM = {
  'coast.txt': `Storm hits the coast

The storm killed at least 12 people on Monday, the interior ministry said.

Mayor Irena Kovac said that the storm had cost the port $5 million. It broke 60 lamps.

Nobody had warned of the storm, according to the Harbour Union.

The mill is for sale again.
`,
  'inland.txt': `Storm leaves valley in the dark

At least twelve people died in the storm, officials said on Tuesday. Sixty schools stay closed.

The storm cost the port of Kovac five million dollars, and 4,000 homes have no power.

The storm was seen by few, said the engineer Tomas Wilk.
`,
  'library.txt': `Library opens

The library has a new reading room, and no lamp in it is broken.
`,
};
const storm = indexOf(STORM);

/** Particulars of each article, with their footnote numbers. */
function particularsIn(comparison: Comparison): Record<string, string[]> {
  const quotes = quotesOf(comparison);
  return Object.fromEntries(
    comparison.accounts.map(({ article, particulars }) => [
      article.id,
      particulars.map(({ kind, text, quote }) => `${kind} ${text} ${quotes.indexOf(quote) + 1}`),
    ]),
  );
}

/** Ids of the articles with an account. */
function idsIn({ accounts }: Comparison): string[] {
  return accounts.map(({ article }) => article.id);
}

describe('compareArticles', () => {
  const comparison = drain(compareArticles(storm, 'storm'));

  it('accepts any word of the topic for articles that are named', () => {
    const index = indexOf({
      ...STORM,
      'rail.txt': 'Rail strike begins\n\nDrivers joined the rail strike on Monday.\n',
      'talks.txt': 'Pay talks collapse\n\nTrain drivers went on strike.\n\nThe strike goes on.\n',
    });
    const named = index.articles.filter(({ id }) => !id.startsWith('coast'));
    expect(idsIn(drain(compareArticles(index, 'rail strike')))).toEqual(['rail.txt']);
    expect(idsIn(drain(compareArticles(index, 'rail strike', named)))).toEqual([
      'rail.txt',
      'talks.txt',
    ]);
  });

  it('quotes what each article says on the topic, in reading order', () => {
    const quoted = comparison.accounts.map(({ article, quotes }) => [
      article.id,
      ...quotes.map(({ text }) => text),
    ]);
    expect(quoted).toEqual([
      [
        'coast.txt',
        'The storm killed at least 12 people on Monday, the interior ministry said.',
        'Mayor Irena Kovac said that the storm had cost the port $5 million.',
        'Nobody had warned of the storm, according to the Harbour Union.',
      ],
      [
        'inland.txt',
        'At least twelve people died in the storm, officials said on Tuesday.',
        'The storm cost the port of Kovac five million dollars, and 4,000 homes have no power.',
        'The storm was seen by few, said the engineer Tomas Wilk.',
      ],
    ]);
  });

  it('lists what only one article mentions, in any spelling', () => {
    expect(particularsIn(comparison)).toEqual({
      'coast.txt': ['speaker interior ministry 1', 'speaker Harbour Union 3', 'date Monday 1'],
      'inland.txt': [
        'speaker officials 4',
        'speaker Tomas Wilk 6',
        'figure 4,000 homes 5',
        'date Tuesday 4',
      ],
    });
  });

  it('lists the articles with nothing on the topic', () => {
    expect(comparison.silent.map(({ id }) => id)).toEqual(['library.txt']);
    expect(comparison.further).toBe(0);
  });

  it('reads the other articles in full, including silent ones', () => {
    const told = indexOf({ ...STORM, 'note.txt': 'The Harbour Union met on a Monday.\n' });
    const { accounts } = drain(compareArticles(told, 'storm'));
    expect(accounts[0]?.particulars.map(({ text }) => text)).toEqual(['interior ministry']);
  });

  it('lists no particulars for a single article', () => {
    const { accounts, silent } = drain(compareArticles(storm, 'dollars'));
    expect(accounts.map(({ article }) => article.id)).toEqual(['inland.txt']);
    expect(accounts[0]?.particulars).toEqual([]);
    expect(silent).toHaveLength(2);
  });

  it('is empty for a topic that no article contains', () => {
    expect(drain(compareArticles(storm, 'volcano'))).toMatchObject({
      accounts: [],
      shared: [],
      unknownWords: ['volcano'],
    });
  });

  it('compares only the given articles', () => {
    const given = storm.articles.slice(1);
    const { accounts, silent } = drain(compareArticles(storm, 'storm', given));
    expect([...accounts.map(({ article }) => article), ...silent]).toEqual(given);
  });

  it('accepts a sentence whose subject is named only in the title', () => {
    const index = indexOf({
      'a.txt': 'Ferry Aurora runs aground\n\nThe rudder of the vessel failed.\n',
      'b.txt': 'Yard closes\n\nIt had built the rudder of the ferry Aurora.\n',
      'c.txt': 'Aurora sails again\n\nThe ship took on mail.\n',
    });
    const { accounts, silent } = drain(compareArticles(index, 'Aurora rudder'));
    expect(accounts.map(({ article }) => article.id)).toEqual(['a.txt', 'b.txt']);
    expect(silent.map(({ id }) => id)).toEqual(['c.txt']);
  });

  it('quotes a wording of several articles once, with all places', () => {
    const wire = 'The storm tore the roof off the mill.';
    const index = indexOf({
      'a.txt': `${wire}\n\nIn Dorn the storm felled 40 oaks.\n`,
      'b.txt': `In Velm no storm was seen.\n\n${wire}\n`,
      'c.txt': 'Shops shut before the storm.\n',
    });
    const { accounts, shared } = drain(compareArticles(index, 'storm'));
    expect(shared.map(({ text, also }) => [text, ...also.map(textAt)])).toEqual([[wire, wire]]);
    expect(accounts.flatMap(({ quotes }) => quotes.map(({ text }) => text))).toEqual([
      'In Dorn the storm felled 40 oaks.',
      'In Velm no storm was seen.',
      'Shops shut before the storm.',
    ]);
  });

  it('compares the five with most on the topic, and counts the others', () => {
    const index = indexOf(
      Object.fromEntries(
        Array.from({ length: 9 }, (_, at) => [
          `${at}.txt`,
          Array.from(
            { length: at + 1 },
            (_, line) => `Storm ${at}x${line} hit pier ${line}y${at}.`,
          ).join('\n\n'),
        ]),
      ),
    );
    const { accounts, silent, further } = drain(compareArticles(index, 'storm'));
    expect(accounts.map(({ article }) => article.id)).toEqual([
      '4.txt',
      '5.txt',
      '6.txt',
      '7.txt',
      '8.txt',
    ]);
    expect(silent).toEqual([]);
    expect(further).toBe(4);
  });

  it('quotes a long passage rather than nothing', () => {
    const long = `The storm ${'was loud and '.repeat(300)}strong.`;
    const index = indexOf({ 'a.txt': `${long}\n`, 'b.txt': 'A storm came.\n' });
    expect(quotesOf(drain(compareArticles(index, 'storm'))).map(({ text }) => text)).toEqual([
      long,
      'A storm came.',
    ]);
  });

  it.each([
    [
      'an abbreviation',
      'The British Broadcasting Corporation saw the storm.',
      'He told the BBC of the storm.',
    ],
    ['a part of a name', 'The storm met Anna Berg there.', 'Berg said that the storm was strong.'],
    ['a spelling of a name', 'The storm came to Kyiv at night.', 'They fled the storm near Kiev.'],
    ['another form of a date', 'The storm came on 23 June.', 'They fled the storm on June 23.'],
    [
      'another form of a number',
      'The storm broke sixty masts.',
      'They saw the storm break 60 masts.',
    ],
    ['a range of numbers', 'The storm cost 5 million.', 'It cost five to six million, the storm.'],
  ])('does not list %s', (_, one, other) => {
    const { accounts } = drain(
      compareArticles(indexOf({ 'a.txt': `${one}\n`, 'b.txt': `${other}\n` }), 'storm'),
    );
    expect(accounts).toHaveLength(2);
    expect(accounts[0]?.particulars).toEqual([]);
  });
});

describe('compareArticles in steps', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('gives the same comparison however often it pauses', () => {
    const comparison = drain(compareArticles(storm, 'storm'));
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 20));
    expect(drain(compareArticles(storm, 'storm'))).toEqual(comparison);
  });
});

describe('a comparison of any articles on any topic', () => {
  it('quotes verbatim, and lists only what is in the quote and in no other article', () => {
    fc.assert(
      fc.property(articles, question, (read, topic) => {
        const comparison = drain(compareArticles(createSearchIndex(read), topic));
        const quotes = quotesOf(comparison);
        expect(verifyQuotes(quotes).altered).toEqual([]);
        expect(new Set(quotes.map(({ article, start }) => `${article.id} ${start}`)).size).toBe(
          quotes.length,
        );
        const { accounts, silent } = comparison;
        for (const { article, quotes: own, particulars } of accounts) {
          for (const quote of own) expect(quote.article).toBe(article);
          for (const { kind, text, quote } of particulars) {
            expect(own).toContain(quote);
            expect(quote.text).toContain(text);
            const others = [...accounts.map(account => account.article), ...silent];
            for (const { text: whole } of others.filter(other => other !== article)) {
              expect(whole.toLowerCase()).not.toContain(text.toLowerCase());
              const held = new Set([...figureKeysIn(whole), ...dateKeysIn(whole)]);
              const keys = keysOf(kind, text);
              expect(keys.filter(key => held.has(key))).toEqual([]);
            }
          }
        }
      }),
      { numRuns: cases(60) },
    );
  });
});

function keysOf(kind: string, text: string): readonly string[] {
  const mentions = { figure: figuresIn, date: datesIn };
  return kind === 'figure' || kind === 'date'
    ? mentions[kind](text).flatMap(({ keys }) => keys)
    : [];
}
