import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { drain } from '../../src/concurrency/steps.ts';
import { type Passage, readPassages } from '../../src/passages/readPassages.ts';
import type { Hit, QueryTerm, SearchIndex } from '../../src/search/searchIndex.ts';
import { createSearchIndex, startIndexing } from '../../src/search/startIndexing.ts';
import { termsOf } from '../../src/search/terms/tokenize.ts';
import { articleOf } from './articleOf.ts';

function indexOf(...paragraphs: string[]): SearchIndex {
  return createSearchIndex([articleOf('a.txt', paragraphs)]);
}

/** Numbers of the paragraphs that a search for a text finds, best first. */
function find(index: SearchIndex, text: string): number[] {
  return rank(index, text).map(({ passage }) => passage.paragraph);
}

function rank(index: SearchIndex, text: string): readonly Hit[] {
  return drain(index.rank(index.interpret(text)));
}

function passagesIn(index: SearchIndex): Passage[] {
  return index.articles.flatMap(article => readPassages(article));
}

function only(terms: readonly QueryTerm[]): QueryTerm {
  const [term, ...others] = terms;
  if (term === undefined || others.length > 0) throw new Error(`${terms.length} terms`);
  return term;
}

const LEADERS = indexOf(
  'In the capital Zelensky asked for missiles.',
  'Then Zelenskyy left for Kyiv.',
  'In Kiev the president spoke.',
  'Nobody knew the price of oil.',
);

describe('interpret', () => {
  it('returns each content word once, as typed, in order', () => {
    const terms = LEADERS.interpret('What is the price of Oil’s price in Kyiv?');
    expect(terms.map(({ word }) => word)).toEqual(['price', 'Oil’s', 'Kyiv']);
  });

  it('returns the spellings that occur in the library', () => {
    const { spellings, corrected } = only(LEADERS.interpret('Kiev'));
    expect([...spellings].sort()).toEqual(['kiev', 'kyiv']);
    expect(corrected).toBe(false);
  });

  it('gives every spelling of a name the same weight', () => {
    const [a, b] = [only(LEADERS.interpret('Zelensky')), only(LEADERS.interpret('Zelenskyy'))];
    expect(a.idf).toBe(b.idf);
    expect(a.idf).toBeLessThan(only(LEADERS.interpret('oil')).idf);
  });

  it('matches a romanisation that is not in the library', () => {
    expect(only(LEADERS.interpret('Zelenskiy')).corrected).toBe(false);
    expect(new Set(find(LEADERS, 'Zelenskiy’s'))).toEqual(new Set([1, 2]));
  });

  it('marks words that it had to correct', () => {
    expect(only(LEADERS.interpret('prezident'))).toMatchObject({ corrected: true });
    expect(find(LEADERS, 'prezident')).toEqual([3]);
    expect(only(LEADERS.interpret('zzzzzzz'))).toMatchObject({ spellings: [], corrected: false });
  });

  it('computes idf as: ln(1 + (N - n + 0.5) / (n + 0.5))', () => {
    expect(only(LEADERS.interpret('oil')).idf).toBeCloseTo(Math.log(1 + 3.5 / 1.5), 12);
    expect(only(LEADERS.interpret('unheard')).idf).toBeCloseTo(Math.log(1 + 4.5 / 0.5), 12);
  });
});

/** Names that look alike but differ, each with a sentence that contains it. */
const APART: readonly (readonly [string, string])[] = [
  ['Iran', 'Iraq'],
  ['Iranian', 'Iraqi'],
  ['Irani', 'Iraqi'],
  ['Austria', 'Australia'],
  ['Austrian', 'Australian'],
  ['Niger', 'Nigeria'],
  ['Nigerien', 'Nigerian'],
  ['Nigeriens', 'Nigerians'],
  ['Slovakia', 'Slovenia'],
  ['Slovakian', 'Slovenian'],
  ['Slovak', 'Slovene'],
  ['Gambia', 'Zambia'],
];

describe('countries that look alike', () => {
  test.each(APART.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))(
    '%s is not %s, in any case, whether the library has one or both',
    (asked, other) => {
      const one = indexOf(`They spoke of ${other} and its ${other} friends again.`);
      const both = indexOf(`They spoke of ${other} again.`, `They spoke of ${asked} again.`);
      for (const typed of [asked, asked.toLowerCase(), asked.toUpperCase(), `${asked}'s`]) {
        expect(find(one, typed)).toEqual([]);
        expect(one.suggest(typed)).toBeNull();
        expect(find(both, typed)).toEqual([2]);
      }
    },
  );
});

describe('suggest', () => {
  it('returns the closest word of the library, as written there', () => {
    expect(LEADERS.suggest('Prezident')).toBe('president');
    expect(LEADERS.suggest('zelenskx')).toBe('Zelensky');
  });

  test.each(['president', 'presidents', 'Zelensky', 'Kiev', 'the', '', '😀', 'qqqqqq'])(
    'gives nothing for "%s"',
    word => {
      expect(LEADERS.suggest(word)).toBeNull();
    },
  );

  it('never corrects a word that occurs in a text or a headline', () => {
    const words = fc.constantFrom('market', 'marker', 'marked', 'markets', 'Marketa', 'remarket');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), words, (held, headline) => {
        const index = createSearchIndex([articleOf('a', [`it ${held.join(' ')}`], headline)]);
        for (const word of [...held, headline]) {
          expect(index.suggest(word)).toBeNull();
          expect(only(index.interpret(`it ${word}`)).corrected).toBe(false);
        }
      }),
    );
  });
});

const WORD = fc.constantFrom(
  'missile',
  'missiles',
  'talks',
  'Kyiv',
  'Kiev',
  'oil',
  'the',
  'U.S.',
  'Zelensky',
  'Zelenskyy',
);
const PARAGRAPH = fc
  .array(WORD, { minLength: 1, maxLength: 12 })
  .map(words => `They said ${words.join(' ')} there.`);
const ARTICLES = fc
  .array(fc.tuple(fc.array(PARAGRAPH, { minLength: 1, maxLength: 4 }), fc.option(PARAGRAPH)), {
    minLength: 1,
    maxLength: 4,
  })
  .map(parts => parts.map(([paragraphs, title], at) => articleOf(`${at}`, paragraphs, title)));
const QUESTION = fc.array(WORD, { minLength: 1, maxLength: 5 }).map(words => words.join(' '));

describe('rank', () => {
  it('finds exactly the passages with a term in the text or the headline, and reports the term', () => {
    fc.assert(
      fc.property(ARTICLES, QUESTION, (articles, question) => {
        const index = createSearchIndex(articles);
        const terms = index.interpret(question);
        const hits = drain(index.rank(terms));
        for (const passage of passagesIn(index)) {
          const { article, start, end } = passage;
          const own = `${article.title ?? ''}\n${article.text.slice(start, end)}`;
          const held = new Set(termsOf(own));
          const matched = terms.filter(({ spellings }) => spellings.some(term => held.has(term)));
          const hit = hits.find(
            found => found.passage.article === article && found.passage.start === start,
          );
          expect(hit?.matched ?? []).toEqual(matched);
        }
      }),
    );
  });

  it('ranks words in one sentence above the same words scattered', () => {
    const index = indexOf(
      'The oil was late. Nobody knew the price. Talks of missiles went on.',
      'Nobody came to the talks. They knew of late missiles. The oil price fell again.',
    );
    expect(find(index, 'oil price')).toEqual([2, 1]);
  });

  it('returns the best passages first', () => {
    fc.assert(
      fc.property(ARTICLES, QUESTION, (articles, question) => {
        const index = createSearchIndex(articles);
        const scores = rank(index, question).map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(scores.every(score => score > 0)).toBe(true);
      }),
    );
  });

  it('returns the same for either spelling', () => {
    for (const [a, b] of [
      ['Zelensky missiles', 'zelenskyy missiles'],
      ['in Kyiv', 'in KIEV'],
    ] as const) {
      const scores = (text: string): [number, number][] =>
        rank(LEADERS, text).map(hit => [hit.passage.paragraph, hit.score]);
      expect(scores(a)).toEqual(scores(b));
      expect(scores(a)).not.toEqual([]);
    }
  });

  it('counts a name once, and matches both words, if both spellings are typed', () => {
    const terms = LEADERS.interpret('Kyiv Kiev');
    const [best] = drain(LEADERS.rank(terms));
    expect(best?.matched).toEqual(terms);
    expect(best?.score).toBe(rank(LEADERS, 'Kyiv')[0]?.score);
  });

  it('returns ties in reading order', () => {
    const index = indexOf('One oil.', 'Two gas.', 'Six oil.', 'Ten oil.');
    expect(find(index, 'oil')).toEqual([1, 3, 4]);
  });

  it('returns a subset in the same order when limited to some articles', () => {
    fc.assert(
      fc.property(ARTICLES, QUESTION, (articles, question) => {
        const index = createSearchIndex(articles);
        const terms = index.interpret(question);
        const within = new Set(['0', '2', 'unknown']);
        expect(drain(index.rank(terms, { articles: within }))).toEqual(
          drain(index.rank(terms)).filter(({ passage }) => within.has(passage.article.id)),
        );
        expect(drain(index.rank(terms, { articles: new Set() }))).toEqual([]);
      }),
    );
  });

  it('finds nothing without terms or articles', () => {
    expect(drain(LEADERS.rank([]))).toEqual([]);
    const none = createSearchIndex([]);
    expect(rank(none, 'oil')).toEqual([]);
  });
});

describe('createSearchIndex', () => {
  it('matches aliases', () => {
    const articles = [articleOf('a', ['In Türkiye they met.'])];
    const index = createSearchIndex(articles, { aliases: [['Turkey', 'Türkiye']] });
    expect(find(index, 'turkey')).toEqual([1]);
    expect(find(createSearchIndex(articles), 'turkey')).toEqual([]);
  });

  it('knows a name that occurs only in a headline', () => {
    const index = createSearchIndex([
      articleOf('a', ['They met Zelensky there.']),
      articleOf('b', ['Nothing was signed.'], 'Zelenskyy Meets Trump'),
    ]);
    for (const name of ['Zelensky', 'Zelenskyy']) expect(find(index, name)).toHaveLength(2);
  });

  it('finds a question in the language of its article among others', () => {
    const index = indexOf(
      'Washington will not supply the missiles.',
      'Вашингтон не поставит ракеты Украине.',
      '美国没有向乌克兰总统泽连斯基提供导弹。',
      'لن تزود واشنطن أوكرانيا بهذه الصواريخ.',
      '미국은 우크라이나에 미사일을 제공하지 않는다.',
    );
    expect(find(index, 'missile supply')).toEqual([1]);
    expect(find(index, 'поставки ракет')).toEqual([2]);
    expect(find(index, '泽连斯基的导弹')[0]).toBe(3);
    expect(find(index, 'صواريخ')).toEqual([4]);
    expect(find(index, '미사일이')).toEqual([5]);
  });
});

const isAny = (): boolean => true;

describe('search', () => {
  it('finds passages with a term in the text in the order of rank, then those under one', () => {
    fc.assert(
      fc.property(ARTICLES, QUESTION, (articles, question) => {
        const index = createSearchIndex(articles);
        const terms = index.interpret(question);
        const spellings = new Set(terms.flatMap(term => term.spellings));
        const { hits, total } = drain(index.search(terms, { isWanted: isAny }));
        const holds = ({ passage: { article, start, end } }: Hit): boolean =>
          termsOf(article.text.slice(start, end)).some(term => spellings.has(term));
        const ranked = drain(index.rank(terms));
        const inText = ranked.filter(holds);
        expect(hits.slice(0, inText.length)).toEqual(inText);
        const under = hits.slice(inText.length).map(({ passage }) => passage);
        expect(new Set(under)).toEqual(
          new Set(ranked.filter(hit => !holds(hit)).map(({ passage }) => passage)),
        );
        const scores = hits.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(total).toBe(hits.length);
        expect(drain(index.search(terms, { isWanted: isAny, limit: 2 })).total).toBe(total);
      }),
    );
  });

  it('finds the paragraphs under a headline or a heading, in reading order, after all others', () => {
    const plain = articleOf('a', ['Nothing was signed.', 'They met on Friday.', 'The truce held.']);
    const [first, ...others] = plain.paragraphs;
    if (first === undefined) throw new Error('no paragraph');
    const article: Article = {
      ...plain,
      title: 'Ceasefire talks',
      paragraphs: [first, ...others.map(each => ({ ...each, heading: 'Hopes for a truce' }))],
    };
    const index = createSearchIndex([articleOf('0', ['The ceasefire is over.']), article]);
    const search = (text: string): string[] =>
      drain(index.search(index.interpret(text), { isWanted: isAny })).hits.map(
        ({ passage }) => `${passage.article.id} ${passage.paragraph}`,
      );
    expect(search('ceasefire')).toEqual(['0 1', 'a 1', 'a 2', 'a 3']);
    expect(search('hopes')).toEqual(['a 2', 'a 3']);
    expect(search('truce')).toEqual(['a 3', 'a 2']);
    expect(find(index, 'hopes')).toEqual([2, 3]);
  });

  it('finds only passages with all phrases in their text or above', () => {
    const index = createSearchIndex([
      articleOf('a', ['The peace plan was signed.', 'A plan for peace.', 'The plan is signed.']),
      articleOf('b', ['The plan was signed.'], 'A peace plan'),
    ]);
    const terms = index.interpret('peace plan was signed');
    const { hits, total } = drain(
      index.search(terms, {
        phrases: [
          ['peace', 'plan'],
          ['was', 'signed'],
        ],
        isWanted: isAny,
      }),
    );
    expect(hits.map(({ passage }) => passage.article.id)).toEqual(['a', 'b']);
    expect(total).toBe(2);
  });

  it('neither returns nor counts unwanted passages', () => {
    const index = indexOf('One oil.', 'Two gas.', 'Six oil.', 'Ten oil.');
    const unwanted = 2;
    const isWanted = ({ paragraph }: Passage, place: number): boolean =>
      paragraph === place + 1 && place !== unwanted;
    const { hits, total } = drain(index.search(index.interpret('oil'), { isWanted }));
    expect(hits.map(({ passage }) => passage.paragraph)).toEqual([1, 4]);
    expect(total).toBe(2);
  });
});

describe('containsPhrase', () => {
  it.each([
    ['the oil price', true],
    ['price fell', true],
    ['price rose', false],
    ['fell oil', false],
    ['fell us', true],
    ['unheard', false],
  ])('"%s": %s', (phrase, isContained) => {
    const index = indexOf('Nothing here.', 'The oil’s up: the OIL price fell. US troops left.');
    expect(index.containsPhrase(1, phrase.split(' '))).toBe(isContained);
    expect(index.containsPhrase(0, phrase.split(' '))).toBe(false);
  });
});

describe('passagesWithPhrase', () => {
  it('returns the passages with the words next to each other, in order', () => {
    const index = indexOf('The oil price fell.', 'Price of oil.', 'An oil price.');
    const found = drain(index.passagesWithPhrase(['oil', 'price']));
    expect(found.map(({ paragraph }) => paragraph)).toEqual([1, 3]);
  });
});

describe('passagesWith', () => {
  it('returns passages with any of the terms in the text or the headline, in order', () => {
    fc.assert(
      fc.property(ARTICLES, QUESTION, (articles, question) => {
        const index = createSearchIndex(articles);
        const terms = termsOf(question);
        const holds = ({ article, start, end }: Passage): boolean =>
          [article.title ?? '', article.text.slice(start, end)]
            .flatMap(termsOf)
            .some(term => terms.includes(term));
        const passages = passagesIn(index).filter(holds);
        expect(drain(index.passagesWith(terms))).toEqual(passages);
        expect([...drain(index.articlesWith(terms))]).toEqual([
          ...new Set(passages.map(({ article }) => article)),
        ]);
      }),
    );
  });
});

describe('termsOf', () => {
  it('returns the terms of each sentence as numbers', () => {
    const article = articleOf('a', ['Oil rose. It is so.', 'Oils and gas.'], 'Gas');
    const index = createSearchIndex([articleOf('b', ['Iron.']), article]);
    const [oil, rose, gas] = termsOf('oil rose gas').map(term => index.findTerm(term));
    expect(index.termsOf(article)).toEqual([[oil, rose], [], [oil, gas]]);
    expect(index.findTerm('unheard')).toBe(0);
  });
});

describe('startIndexing', () => {
  const ALL = ['The ferry sails.', 'The bridge is shut.', 'The ferry is back.'].map((text, at) =>
    articleOf(`${at}.txt`, [text]),
  );

  it('can be searched after each step', () => {
    const { index, steps } = startIndexing(ALL);
    const found = [find(index, 'ferry').length];
    for (const _ of steps) found.push(find(index, 'ferry').length);
    expect(found).toEqual([0, 1, 1, 2]);
  });

  it('finds the same candidates as scoring every passage', () => {
    const texts = Array.from(
      { length: 1500 },
      (_, at) => `Ferry ${at % 7} met boat ${at % 211} at ${at}.`,
    );
    const index = createSearchIndex([articleOf('a', texts)]);
    for (const text of ['boat 5', 'ferry 3 boat 100', 'met 1200', 'ferry', 'unheard ferry 6']) {
      const terms = index.interpret(text);
      const best = drain(index.rank(terms, { limit: 20 }));
      expect(best).toEqual(drain(index.rank(terms)).slice(0, 20));
    }
  });

  it('finds the same after changes as an index built anew', () => {
    const changes = fc.array(fc.tuple(ARTICLES, fc.func(fc.boolean())), { maxLength: 4 });
    fc.assert(
      fc.property(ARTICLES, changes, QUESTION, (first, later, question) => {
        let articles = first;
        let index = createSearchIndex(articles);
        for (const [round, [added, keeps]] of later.entries()) {
          articles = [
            ...added.map(article => ({ ...article, id: `${round} ${article.id}` })),
            ...articles.filter(({ id }) => keeps(id)),
          ];
          index = createSearchIndex(articles, { earlier: index.asEarlier() });
        }
        expect(foundIn(index, question)).toEqual(foundIn(createSearchIndex(articles), question));
      }),
    );
  });

  it('leaves an earlier index as it was', () => {
    fc.assert(
      fc.property(ARTICLES, ARTICLES, QUESTION, (before, after, question) => {
        const earlier = createSearchIndex(before);
        const found = foundIn(earlier, question);
        const kept = before.filter((_, at) => at % 2 === 0);
        createSearchIndex([...after, ...kept], { earlier: earlier.asEarlier() });
        expect(foundIn(earlier, question)).toEqual(found);
      }),
    );
  });

  it('adds to an earlier index only what is new', () => {
    const [one, two, three] = ALL;
    if (one === undefined || two === undefined || three === undefined)
      throw new Error('no article');
    const earlier = createSearchIndex([one, two]).asEarlier();
    const later = createSearchIndex([one, two, three], { earlier }).asEarlier();
    expect(later.find(one)).toBe(earlier.find(one));
    expect(later.find(two)).toBe(earlier.find(two));
    expect(later.find(three)?.segment.articleCount).toBe(1);
  });

  it('drops the words that no article has any more once they are in the majority', () => {
    const letters = [...'abcdefghij'];
    const text = (round: number, at: number): string =>
      letters.map(letter => `${letter}${'qrstuv'[round] ?? ''}${letters[at] ?? ''}zq`).join(' ');
    let articles = letters.map((_, at) => articleOf(`${at}.txt`, [text(0, at)]));
    let index = createSearchIndex(articles);
    const inUse = index.termCount;
    const counts: number[] = [];
    for (let change = 0; change < 50; change += 1) {
      const changed = articleOf(`${change % 10}.txt`, [
        text(1 + Math.floor(change / 10), change % 10),
      ]);
      articles = articles.map(article => (article.id === changed.id ? changed : article));
      index = createSearchIndex(articles, { earlier: index.asEarlier() });
      counts.push(index.termCount);
    }
    expect(inUse).toBe(100);
    expect(Math.max(...counts)).toBeLessThanOrEqual(2 * inUse + 20);
  });

  it('finds the articles it was built from, and no others of the same name', () => {
    const ferry = articleOf('ferry.txt', ['The ferry ran aground.']);
    const earlier = createSearchIndex([ferry]).asEarlier();
    expect(earlier.find(ferry)?.passages).toEqual(readPassages(ferry));
    expect(earlier.find(articleOf('ferry.txt', ['The ferry is afloat.']))).toBeNull();
  });

  it('merges small segments, and those of which little is left', () => {
    const articles: Article[] = [];
    let index = createSearchIndex(articles);
    for (let round = 0; round <= 100; round += 1) {
      articles.push(articleOf(String(round), [`Ferry ${round}.`]));
      index = createSearchIndex([...articles], { earlier: index.asEarlier() });
    }
    const earlier = index.asEarlier();
    const segments = new Set(articles.map(article => earlier.find(article)?.segment));
    expect(segments.size).toBeLessThan(24);
    expect(find(index, 'ferry 57')).toEqual(find(createSearchIndex(articles), 'ferry 57'));
  });
});

/** What an index finds for a question, and what it knows of names. */
function foundIn(index: SearchIndex, question: string): unknown {
  const terms = index.interpret(question);
  const { neighbours } = index.asEarlier().parts;
  return {
    terms,
    ranked: drain(index.rank(terms)),
    found: drain(index.search(terms, { isWanted: isAny, limit: 3 })),
    sentences: index.articles.map(article => index.sentencesOf(article)),
    passages: index.passageCount,
    suggested: ['misile', 'zelenski', 'talkss'].map(word => index.suggest(word)),
    neighbours: new Map(Array.from(neighbours, ([term, others]) => [term, new Set(others)])),
  };
}
