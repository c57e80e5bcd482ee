import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type SearchResult, searchPassages } from '../../../src/answer/search/searchPassages.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import { articleOf } from '../../search/articleOf.ts';
import { indexOf } from '../../testLibrary.ts';

const INDEX = createSearchIndex([
  articleOf(
    'talks.txt',
    [
      'In Washington Zelensky asked for long-range Tomahawk missiles.',
      'The U.S. is not ready to send them, and Trump’s aides said so.',
      'Then Zelenskyy left for Kyiv without missiles.',
      'A range of long reports followed.',
    ],
    'Tomahawk Talks Fail',
  ),
  articleOf('oil.txt', [
    'In Kiev the price of oil rose by 2,500 hryvnias.',
    'Anna is RUHIG, “Größe” said.',
  ]),
]);

type Found = Extract<SearchResult, { ok: true }>;

function search(text: string, options?: Parameters<typeof searchPassages>[2]): Found {
  const result = drain(searchPassages(INDEX, text, options));
  if (!result.ok) throw new Error(result.problem);
  return result;
}

/** Articles and paragraphs of the found passages, best first. */
function places(text: string, options?: Parameters<typeof searchPassages>[2]): string[] {
  return search(text, options).passages.map(
    ({ article, paragraph }) => `${article.id.slice(0, 1)}${paragraph}`,
  );
}

function matchedWords(text: string): string[] {
  return search(text).passages.flatMap(passage => [...passage.terms]);
}

describe('searchPassages', () => {
  test.each([
    ['a word', 'oil', ['o1']],
    ['any of the words', 'oil washington', ['o1', 't1']],
    ['a name in any spelling', 'Zelensky', ['t1', 't3']],
    ['a name in any spelling, small', 'zelenskyy', ['t1', 't3']],
    ['a place that was renamed', 'kiev', ['o1', 't3']],
    ['the paragraphs under a headline', 'talks', ['t1', 't2', 't3', 't4']],
    ['an exact phrase', '"is not ready to send"', ['t2']],
    ['a phrase with its common words', '"ready for send"', []],
    ['a phrase in order', '"range of long"', ['t4']],
    ['a phrase over a hyphen', '"long range tomahawk"', ['t1']],
    ['a phrase, case, accents and dots aside', '“the us is” „grosse said“', []],
    ['either mark', '“us is not READY"', ['t2']],
    ['folded letters', '«grosse said»', ['o2']],
    ['numbers', '2500', ['o1']],
    ['no excluded word', 'missiles -washington', ['t3']],
    ['no excluded name in any spelling', 'missiles -zelensky', []],
    ['no excluded place in any spelling', 'missiles -kiev', ['t1']],
    ['no excluded form of a word', 'washington -missile', []],
    ['no excluded phrase', 'long -"range of long"', ['t1']],
    ['no excluded hyphenated word', 'range -long-range', ['t4']],
    ['no excluded common word', 'missiles -for', []],
    ['all but an unknown excluded word', 'oil -oill', ['o1']],
    ['words around a lone dash', 'oil - price', ['o1']],
    ['no passage without each phrase', '"long" "reports"', ['t4']],
    ['the country by its phrase', '"US"', ['t2']],
    ['nothing', 'xylophone', []],
  ])('finds %s: %s', (_, text, expected) => {
    expect(places(text).sort()).toEqual(expected);
  });

  it('finds a word in the text before one in the headline above', () => {
    expect(places('kyiv talks').slice(0, 2).sort()).toEqual(['o1', 't3']);
    expect(places('tomahawk')).toEqual(['t1', 't2', 't3', 't4']);
  });

  it('searches only the given articles', () => {
    expect(places('kyiv', { articles: new Set(['oil.txt']) })).toEqual(['o1']);
    expect(places('kyiv', { articles: new Set() })).toEqual([]);
  });

  it('gives the matched words as written, each once', () => {
    expect(matchedWords('trump "not ready"')).toEqual(['ready', 'Trump’s']);
    expect(matchedWords('kyiv')).toEqual(expect.arrayContaining(['Kyiv', 'Kiev']));
  });

  it('quotes whole passages; the best scores 1', () => {
    const { passages } = search('missiles long reports kyiv');
    expect(passages[0]?.score).toBe(1);
    for (const { article, text, start, end, score } of passages) {
      expect(article.text.slice(start, end)).toBe(text);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it.each([
    ['washingtn oil', 'Washington oil'],
    ['Washingtn’s oil', 'Washington oil'],
    ['washingtn, washingtn and washingtnian', 'Washington, Washington and washingtnian'],
    ['"washingtn zelensky" -oil', '"Washington zelensky" -oil'],
    ['xwashingtn washingtn', 'xwashingtn Washington'],
    ['oil -washingtn', null],
    ['washington oil', null],
    ['xylophone oil', null],
    ['Zelenskiy', null],
  ])('suggests for %s: %s', (text, expected) => {
    expect(search(text).didYouMean).toBe(expected);
  });

  it('finds passages for its suggestion', () => {
    expect(places('washingtn')).toEqual(['t1']);
  });

  it('lists words that no article contains, as typed', () => {
    expect(search('Xylophone, oil and Zebras').unknownWords).toEqual(['Xylophone', 'Zebras']);
  });

  test.each([
    ['', 'empty'],
    ['😀 …', 'empty'],
    ['the of', 'only common words'],
    ['-trump', 'only exclusions'],
    ['"oil', 'unbalanced quotation mark'],
    ['x'.repeat(1001), 'too long'],
  ])('explains what is wrong with %j', (text, problem) => {
    expect(drain(searchPassages(INDEX, text))).toEqual({ ok: false, query: text, problem });
  });
});

const WORD = fc.constantFrom('oil', 'Kyiv', 'missiles', 'long', 'range', 'of', 'the', 'ready');
const QUERY = fc
  .array(
    fc.oneof(
      WORD,
      WORD.map(word => `-${word}`),
      fc.array(WORD, { minLength: 1, maxLength: 3 }).map(words => `"${words.join(' ')}"`),
    ),
    { maxLength: 5 },
  )
  .map(parts => parts.join(' '));

describe('exclusions', () => {
  it('apply to the sentences that are shown with a passage', () => {
    const index = createSearchIndex([
      articleOf('x', [
        'Jones blamed the storm for it.',
        'He blamed the captain for the delay.',
        'The captain slept.',
      ]),
    ]);
    for (const text of ['captain -storm', 'captain -"the storm"']) {
      const result = drain(searchPassages(index, text));
      expect(result.ok && result.passages.map(passage => passage.text)).toEqual([
        'The captain slept.',
      ]);
    }
  });
});

describe('exclusions of words that stand above a passage', () => {
  const text = [
    'Tomahawk talks fail',
    'A long range was asked for.',
    '## Prices in Kyiv',
    'Reports of a long winter raised them.',
    'Coal fell after a long strike.',
  ].join('\n\n');
  const index = indexOf({ 'talks.md': text, 'oil.md': 'Oil falls\n\nThere is a long glut.\n' });

  test.each([
    ['no word of the headline', 'long -tomahawk', ['There is a long glut.']],
    ['no phrase of the headline', 'long -"talks fail"', ['There is a long glut.']],
    [
      'no word of the heading, in any spelling',
      'long -kiev',
      ['A long range was asked for.', 'There is a long glut.'],
    ],
    [
      'no phrase of the heading',
      'long -"prices in"',
      ['A long range was asked for.', 'There is a long glut.'],
    ],
    [
      'all but a phrase that only headline and heading together have',
      'long -"fail prices"',
      [
        'A long range was asked for.',
        'Coal fell after a long strike.',
        'Reports of a long winter raised them.',
        'There is a long glut.',
      ],
    ],
  ])('leave %s: %s', (_, query, expected) => {
    const result = drain(searchPassages(index, query));
    expect(result.ok && result.passages.map(passage => passage.text).sort()).toEqual(expected);
  });
});

describe('pages', () => {
  it('tile the result, whatever their size', () => {
    fc.assert(
      fc.property(QUERY, fc.integer({ min: 1, max: 4 }), (text, limit) => {
        const whole = drain(searchPassages(INDEX, text, { limit: 100 }));
        if (!whole.ok) return;
        expect(whole.passages).toHaveLength(whole.total);
        const pages = [];
        for (let offset = 0; offset < whole.total; offset += limit) {
          const page = search(text, { limit, offset });
          expect(page.total).toBe(whole.total);
          expect(page.passages.length).toBeGreaterThan(0);
          pages.push(...page.passages);
        }
        expect(pages).toEqual(whole.passages);
      }),
    );
  });

  it('are empty past the end', () => {
    expect(search('oil', { offset: 100 })).toMatchObject({ total: 1, passages: [] });
    expect(search('oil', { limit: 0 })).toMatchObject({ total: 1, passages: [] });
  });
});

describe('any string', () => {
  const special = fc.constantFrom(...'\\^$.*+?()[]{}|-"“«\uD800\uDC00\u0000\u200D’/', 'oil', ' ');
  const units = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map(codes => String.fromCharCode(...codes));
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: special, maxLength: 60 }),
    units,
    fc.integer({ min: 1, max: 1200 }).map(length => 'é'.repeat(length)),
  );

  it('finds only passages with a matched word', () => {
    fc.assert(
      fc.property(text, query => {
        const result = drain(searchPassages(INDEX, query));
        if (!result.ok) return;
        for (const passage of result.passages) {
          expect(passage.terms).not.toEqual([]);
          for (const term of passage.terms) expect(passage.text).toContain(term);
        }
      }),
    );
  });

  it('can be part of an article', () => {
    fc.assert(
      fc.property(text, body => {
        const index = createSearchIndex([articleOf('a', [`oil ${body}`], body)]);
        expect(drain(searchPassages(index, 'oil'))).toMatchObject({ ok: true, total: 1 });
      }),
    );
  });
});
