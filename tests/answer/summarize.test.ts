import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { textAt, verifyQuotes } from '../../src/answer/quote.ts';
import { tellsSame } from '../../src/answer/repetition.ts';
import { takeAll } from '../../src/answer/steps.ts';
import { type SummaryLength, summarize, summarizeInSteps } from '../../src/answer/summarize.ts';
import { createSearchIndex, startIndexing } from '../../src/search/startIndexing.ts';
import { termsOf } from '../../src/search/terms/tokenize.ts';
import { article, articles } from './arbitraries.ts';

const BUDGET: Readonly<Record<SummaryLength, number>> = { short: 400, medium: 800, long: 1600 };
const LENGTHS = ['short', 'medium', 'long'] as const;
const CITIES = ['Riga', 'Tallinn', 'Vilnius', 'Warsaw', 'Prague', 'Vienna', 'Zagreb', 'Sofia'];
const GOODS = ['timber', 'herring', 'amber', 'copper', 'linen', 'barley', 'salt', 'wool'];

/** An article of 64 sentences in eight paragraphs, each with news of its own. */
function trade(id: string, topic: string) {
  const paragraphs = CITIES.map((city, at) =>
    GOODS.map(
      (good, row) =>
        `${city} docks sold ${good}${at}a, ${good}${at}b, ${topic}${at}x${row} and ${topic}${at}y${row}.`,
    ).join(' '),
  );
  return article(id, `# ${topic} Trade\n\n${paragraphs.join('\n\n')}`);
}

/** An article that tells of so many dead in a flood, and of trade. */
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
    const { sentences, isWhole } = summarize(index, [baltic], { length });
    expect(isWhole).toBe(false);
    expect(sentences.length).toBeGreaterThan(1);
    expect(sizeOf(sentences)).toBeLessThanOrEqual(BUDGET[length]);
    const starts = sentences.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it('holds more the longer it is', () => {
    const sizes = LENGTHS.map(length => sizeOf(summarize(index, [baltic], { length }).sentences));
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(sizes[2]).toBeGreaterThan(2 * (sizes[0] ?? 0));
  });

  it('covers several articles in a digest and keeps each in its order', () => {
    const { sentences } = summarize(index, [baltic, aegean], { length: 'short' });
    expect(new Set(sentences.map(quote => quote.article.id)).size).toBe(2);
    expect(sizeOf(sentences)).toBeLessThanOrEqual(2 * BUDGET.short);
  });

  it('covers a second article that has less to say', () => {
    const loud = article(
      'a.md',
      `# Strike\n\n${GOODS.map(good => `Strike strike dockers ${good} port union.`).join(' ')} ${GOODS.map(good => `Strike strike dockers ${good}s ${good}ing port union wages harbour pay.`).join(' ')}`,
    );
    const quiet = article('b.md', '# Garden\n\nRoses bloom in June.');
    const built = createSearchIndex([loud, quiet]);
    const { sentences } = summarize(built, [loud, quiet], { length: 'short' });
    expect(new Set(sentences.map(quote => quote.article.id))).toEqual(new Set(['a.md', 'b.md']));
  });

  it('keeps to a topic', () => {
    const { sentences, unknownWords } = summarize(index, [baltic], { topic: 'Vilnius' });
    expect(unknownWords).toEqual([]);
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.filter(({ text }) => !text.includes('Vilnius'))).toEqual([]);
  });

  it('takes in the rest of an article on a topic that many words describe', () => {
    const described = 'Vilnius dockers strike harbour wages';
    const { sentences } = summarize(index, [baltic], { topic: described });
    expect(sentences.some(({ text }) => text.includes('Vilnius'))).toBe(true);
    expect(sentences.some(({ text }) => !text.includes('Vilnius'))).toBe(true);
    const nothing = 'Zanzibar dockers strike harbour wages';
    expect(summarize(index, [aegean], { topic: nothing }).sentences).toEqual([]);
  });

  it('keeps a digest on a topic that many words describe to what stands beside one of them', () => {
    const described = 'Vilnius strike wages pay';
    const { sentences } = summarize(index, [baltic, aegean], { topic: described, length: 'long' });
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
    ['once what two articles tell', 50, 1],
    ['both where they count otherwise', 70, 2],
  ])('tells in a digest %s', (_, dead, told) => {
    const read = [flood('one.md', 50), flood('two.md', dead)];
    const { sentences, isWhole } = summarize(createSearchIndex(read), read, { length: 'short' });
    expect(isWhole).toBe(false);
    expect(sentences.filter(({ text }) => text.includes('flood'))).toHaveLength(told);
  });

  it.each(['Zanzibar', '', 'the of', '\ud800'])('is empty on the topic %j', topic => {
    expect(summarize(index, [baltic], { topic }).sentences).toEqual([]);
  });

  it('names the words of a topic that occur nowhere', () => {
    expect(summarize(index, [baltic], { topic: 'Xylophone Riga' }).unknownWords).toEqual([
      'Xylophone',
    ]);
  });

  it('shows an article no longer than its summary whole, and says so', () => {
    const short = article('s.md', '# S\n\nRain fell. He left.\n\n## H\n\nRain fell.');
    const built = createSearchIndex([short]);
    const { sentences, isWhole } = summarize(built, [short], { length: 'short' });
    expect(isWhole).toBe(true);
    expect(sentences.map(({ text }) => text)).toEqual(['Rain fell. He left.', 'Rain fell.']);
  });

  it('shows a whole article with every quotation beside its speaker, and no wording twice', () => {
    const short = article(
      's.txt',
      '“Rain fell. Roads closed,” the mayor said.\n\nSnow came.\n\nSnow came.',
    );
    const { sentences } = summarize(createSearchIndex([short]), [short], { length: 'short' });
    expect(sentences.map(({ text }) => text)).toEqual([
      '“Rain fell. Roads closed,” the mayor said.',
      'Snow came.',
    ]);
  });

  it('gives one sentence that is longer than the budget rather than nothing', () => {
    const long = article(
      'l.md',
      `# L\n\nThe ${'very '.repeat(200)}long sentence ended.\n\nThe ${'quite '.repeat(200)}long one ended.`,
    );
    const built = createSearchIndex([long]);
    expect(summarize(built, [long], { length: 'short' }).sentences).toHaveLength(1);
  });

  it('says nothing twice, alters nothing and is the same each time', () => {
    fc.assert(
      fc.property(
        articles,
        fc.constantFrom(...LENGTHS),
        fc.option(fc.constantFrom('missiles', 'treaty Kyiv', 'nothing')),
        (read, length, topic) => {
          const built = createSearchIndex(read);
          const summary = summarize(built, read, { length, topic });
          expect(verifyQuotes(summary.sentences).altered).toEqual([]);
          const again = summarize(createSearchIndex(read), read, { length, topic });
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
            for (const other of told.slice(at + 1)) expect(tellsSame(one, other)).toBe(false);
          }
        },
      ),
    );
  }, 60_000);
});

describe('summarizeInSteps', () => {
  it.each([null, 'Vilnius', 'Vilnius dockers strike harbour wages'])(
    'gives what is given at once, on the topic %j',
    topic => {
      const options = { topic, length: 'long' } as const;
      const { articles: read } = index;
      expect(takeAll(summarizeInSteps(index, read, options))).toEqual(
        summarize(index, read, options),
      );
    },
  );

  it('sums up what the index held when it began', () => {
    const growing = startIndexing([baltic, aegean]);
    growing.steps.next();
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 20));
    const steps = summarizeInSteps(growing.index, growing.index.articles);
    steps.next();
    for (const _ of growing.steps);
    const { articles: read, sentences } = takeAll(steps);
    expect(read).toEqual([baltic]);
    expect(sentences.map(textAt)).toEqual(
      summarize(createSearchIndex([baltic]), [baltic]).sentences.map(textAt),
    );
  });
});
