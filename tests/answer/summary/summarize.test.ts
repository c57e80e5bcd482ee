import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isNearDuplicate } from '../../../src/answer/quote/isNearDuplicate.ts';
import { textAt } from '../../../src/answer/quote/quote.ts';
import { verifyQuotes } from '../../../src/answer/quote/verifyQuotes.ts';
import { type SummaryLength, summarize } from '../../../src/answer/summary/summarize.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { createSearchIndex, startIndexing } from '../../../src/search/startIndexing.ts';
import { termsOf } from '../../../src/search/terms/tokenize.ts';
import { article, articles } from '../arbitraries.ts';

const BUDGET: Readonly<Record<SummaryLength, number>> = { short: 400, medium: 800, long: 1600 };
const LENGTHS = ['short', 'medium', 'long'] as const;
const CITIES = ['Riga', 'Tallinn', 'Vilnius', 'Warsaw', 'Prague', 'Vienna', 'Zagreb', 'Sofia'];
const GOODS = ['timber', 'herring', 'amber', 'copper', 'linen', 'barley', 'salt', 'wool'];

/** An article of 64 distinct sentences in eight paragraphs. */
function trade(id: string, topic: string) {
  const paragraphs = CITIES.map((city, at) =>
    GOODS.map(
      (good, row) =>
        `${city} docks sold ${good}${at}a, ${good}${at}b, ${topic}${at}x${row} and ${topic}${at}y${row}.`,
    ).join(' '),
  );
  return article(id, `# ${topic} Trade\n\n${paragraphs.join('\n\n')}`);
}

/** An article on a flood with a number of dead, and on trade. */
function flood(id: string, dead: number) {
  const rest = GOODS.map(
    good => `Traders from ${id} stored ${good} near ${good}town before ${good} prices rose.`,
  );
  return article(
    id,
    `# Flood\n\nThe flood in the Kura valley killed ${dead} villagers on Monday.\n\n${rest.join('\n\n')}`,
  );
}

const baltic = trade('baltic.md', 'Baltic');
const aegean = trade('aegean.md', 'Aegean');
const index = createSearchIndex([baltic, aegean]);

afterEach(() => {
  vi.restoreAllMocks();
});

function textOf(sentence: { readonly start: number; readonly end: number } | undefined): string {
  return sentence === undefined ? '' : baltic.text.slice(sentence.start, sentence.end);
}

function sizeOf(sentences: readonly { readonly text: string }[]): number {
  return sentences.reduce((sum, { text }) => sum + text.length, 0);
}

describe('summarize', () => {
  it.each(LENGTHS)('keeps to the budget of a %s summary, in reading order', length => {
    const { sentences, isWhole } = drain(summarize(index, [baltic], { length }));
    expect(isWhole).toBe(false);
    expect(sentences.length).toBeGreaterThan(1);
    expect(sizeOf(sentences)).toBeLessThanOrEqual(BUDGET[length]);
    const starts = sentences.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it('is longer for a longer length', () => {
    const sizes = LENGTHS.map(length =>
      sizeOf(drain(summarize(index, [baltic], { length })).sentences),
    );
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(sizes[2]).toBeGreaterThan(2 * (sizes[0] ?? 0));
  });

  it('covers several articles in a digest, each in reading order', () => {
    const { sentences } = drain(summarize(index, [baltic, aegean], { length: 'short' }));
    expect(new Set(sentences.map(quote => quote.article.id)).size).toBe(2);
    expect(sizeOf(sentences)).toBeLessThanOrEqual(2 * BUDGET.short);
  });

  it('covers a second article with lower scores', () => {
    const loud = article(
      'a.md',
      `# Strike\n\n${GOODS.map(good => `Strike strike dockers ${good} port union.`).join(' ')} ${GOODS.map(good => `Strike strike dockers ${good}s ${good}ing port union wages harbour pay.`).join(' ')}`,
    );
    const quiet = article('b.md', '# Garden\n\nRoses bloom in June.');
    const built = createSearchIndex([loud, quiet]);
    const { sentences } = drain(summarize(built, [loud, quiet], { length: 'short' }));
    expect(new Set(sentences.map(quote => quote.article.id))).toEqual(new Set(['a.md', 'b.md']));
  });

  it('keeps to a topic', () => {
    const { sentences, unknownWords } = drain(summarize(index, [baltic], { topic: 'Vilnius' }));
    expect(unknownWords).toEqual([]);
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.filter(({ text }) => !text.includes('Vilnius'))).toEqual([]);
  });

  it('uses the rest of an article for a topic that is a description', () => {
    const described = 'Vilnius dockers strike harbour wages';
    const { sentences } = drain(summarize(index, [baltic], { topic: described }));
    expect(sentences.some(({ text }) => text.includes('Vilnius'))).toBe(true);
    expect(sentences.some(({ text }) => !text.includes('Vilnius'))).toBe(true);
    const nothing = 'Zanzibar dockers strike harbour wages';
    expect(drain(summarize(index, [aegean], { topic: nothing })).sentences).toEqual([]);
  });

  it('limits a digest on a description to matching sentences and their neighbours', () => {
    const described = 'Vilnius strike wages pay';
    const { sentences } = drain(
      summarize(index, [baltic, aegean], { topic: described, length: 'long' }),
    );
    const standing = index.sentencesOf(baltic);
    const bears = standing.filter(({ index: at }) =>
      [at - 1, at, at + 1].some(near => textOf(standing[near]).includes('Vilnius')),
    );
    expect(sentences.length).toBeGreaterThan(0);
    const starts = new Set(bears.map(({ start }) => start));
    const others = sentences.filter(
      ({ start, article: { id } }) => id === 'baltic.md' && !starts.has(start),
    );
    expect(others).toEqual([]);
  });

  it.each([
    ['one of two reports of the same number', 50, 1],
    ['both reports of different numbers', 70, 2],
  ])('contains in a digest %s', (_, dead, told) => {
    const read = [flood('one.md', 50), flood('two.md', dead)];
    const { sentences, isWhole } = drain(
      summarize(createSearchIndex(read), read, { length: 'short' }),
    );
    expect(isWhole).toBe(false);
    expect(sentences.filter(({ text }) => text.includes('flood'))).toHaveLength(told);
  });

  it.each(['Zanzibar', '', 'the of', '\ud800'])('is empty for the topic %j', topic => {
    expect(drain(summarize(index, [baltic], { topic })).sentences).toEqual([]);
  });

  it('lists the words of a topic that no article contains', () => {
    expect(drain(summarize(index, [baltic], { topic: 'Xylophone Riga' })).unknownWords).toEqual([
      'Xylophone',
    ]);
  });

  it('quotes an article that fits its summary whole, and says so', () => {
    const short = article('s.md', '# S\n\nRain fell. He left.\n\n## H\n\nRain fell.');
    const built = createSearchIndex([short]);
    const { sentences, isWhole } = drain(summarize(built, [short], { length: 'short' }));
    expect(isWhole).toBe(true);
    expect(sentences.map(({ text }) => text)).toEqual(['Rain fell. He left.', 'Rain fell.']);
  });

  it('quotes a whole article with each quotation next to its speaker and each wording once', () => {
    const short = article(
      's.txt',
      '“Rain fell. Roads closed,” the mayor said.\n\nSnow came.\n\nSnow came.',
    );
    const { sentences } = drain(
      summarize(createSearchIndex([short]), [short], { length: 'short' }),
    );
    expect(sentences.map(({ text }) => text)).toEqual([
      '“Rain fell. Roads closed,” the mayor said.',
      'Snow came.',
    ]);
  });

  it('gives one sentence over the budget rather than nothing', () => {
    const long = article(
      'l.md',
      `# L\n\nThe ${'very '.repeat(200)}long sentence ended.\n\nThe ${'quite '.repeat(200)}long one ended.`,
    );
    const built = createSearchIndex([long]);
    expect(drain(summarize(built, [long], { length: 'short' })).sentences).toHaveLength(1);
  });

  it('is verbatim, deterministic and free of repetition', () => {
    fc.assert(
      fc.property(
        articles,
        fc.constantFrom(...LENGTHS),
        fc.option(fc.constantFrom('missiles', 'treaty Kyiv', 'nothing')),
        (read, length, topic) => {
          const built = createSearchIndex(read);
          const summary = drain(summarize(built, read, { length, topic }));
          expect(verifyQuotes(summary.sentences).altered).toEqual([]);
          const again = drain(summarize(createSearchIndex(read), read, { length, topic }));
          expect(again.sentences.map(({ text }) => text)).toEqual(
            summary.sentences.map(({ text }) => text),
          );
          if (summary.isWhole) return;
          const budget = BUDGET[length] * (read.length > 1 ? 2 : 1);
          expect(summary.sentences.length < 2 || sizeOf(summary.sentences) <= budget).toBe(true);
          const told = summary.sentences.map(({ text }) => ({
            text,
            terms: new Set(termsOf(text)),
          }));
          for (const [at, one] of told.entries()) {
            for (const other of told.slice(at + 1)) expect(isNearDuplicate(one, other)).toBe(false);
          }
        },
      ),
    );
  }, 60_000);
});

describe('summarize in steps', () => {
  it.each([null, 'Vilnius', 'Vilnius dockers strike harbour wages'])(
    'gives the same summary however often it pauses, on the topic %j',
    topic => {
      const options = { topic, length: 'long' } as const;
      const { articles: read } = index;
      const summary = drain(summarize(index, read, options));
      let now = 0;
      vi.spyOn(performance, 'now').mockImplementation(() => (now += 20));
      expect(drain(summarize(index, read, options))).toEqual(summary);
    },
  );

  it('summarizes what the index contained at the start', () => {
    const growing = startIndexing([baltic, aegean]);
    growing.steps.next();
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 20));
    const steps = summarize(growing.index, growing.index.articles);
    steps.next();
    for (const _ of growing.steps);
    const { articles: read, sentences } = drain(steps);
    expect(read).toEqual([baltic]);
    expect(sentences.map(textAt)).toEqual(
      drain(summarize(createSearchIndex([baltic]), [baltic])).sentences.map(textAt),
    );
  });
});
