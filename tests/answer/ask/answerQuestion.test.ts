import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Answer } from '../../../src/answer/ask/answerQuestion.ts';
import { answerQuestion } from '../../../src/answer/ask/answerQuestion.ts';
import { normalizeWording } from '../../../src/answer/quote/normalizeWording.ts';
import type { Quote } from '../../../src/answer/quote/quote.ts';
import { verifyQuotes } from '../../../src/answer/quote/verifyQuotes.ts';
import { linesOf } from '../../../src/articles/article.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import type { SearchIndex } from '../../../src/search/searchIndex.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import { article, articles, question } from '../arbitraries.ts';

const VOTE =
  '# Vote\n\nThe parliament of Latvia rejected the harbour treaty on Monday. Fishermen in Riga celebrated the decision with fireworks.\n\nThe budget grew by five percent.';

function index(...texts: readonly string[]): SearchIndex {
  return createSearchIndex(texts.map((text, at) => article(`${at}.md`, text)));
}

describe('answerQuestion', () => {
  it('quotes the sentence that answers', () => {
    const answer = drain(answerQuestion(index(VOTE), 'Who rejected the harbour treaty?'));
    expect(answer.outcome).toBe('answered');
    expect(answer.nearest).toEqual([]);
    expect(answer.quotes[0]?.text).toBe(
      'The parliament of Latvia rejected the harbour treaty on Monday.',
    );
    expect(answer.quotes[0]).toMatchObject({ paragraph: 1, lines: [3, 3], also: [] });
  });

  it('gives the closest passages and the unknown words for an unanswered question', () => {
    const answer = drain(answerQuestion(index(VOTE), 'Was Wolfgang in Zanzibar for the treaty?'));
    expect(answer.outcome).toBe('closest');
    expect(answer.quotes).toEqual([]);
    expect(answer.nearest[0]?.text).toContain('treaty');
    expect(answer.unknownWords).toEqual(['Wolfgang', 'Zanzibar']);
  });

  it.each([
    ['How old is the treaty?', []],
    ['How tall was Wolfgang?', ['Wolfgang']],
    ['Was the tall treaty rejected?', ['tall']],
  ])('lists no word by which a question asks for a measure: %s', (question, unknown) => {
    expect(drain(answerQuestion(index(VOTE), question)).unknownWords).toEqual(unknown);
  });

  it('lists no pronoun for anybody among the unknown words', () => {
    const answer = drain(
      answerQuestion(index(VOTE), 'Did anyone or somebody else reject Wolfgang?'),
    );
    expect(answer.unknownWords).toEqual(['Wolfgang']);
  });

  it.each(['', '   ', 'the of and', '?!', '\ud800', '🇺🇦', '"', '-', 'x'.repeat(20_000)])(
    'does not answer %j',
    text => {
      const answer = drain(answerQuestion(index(VOTE), text));
      expect(answer).toMatchObject({ outcome: 'nothing', quotes: [] });
    },
  );

  it('gives one quote with all places for the same wording in several articles', () => {
    const copy =
      '# Copy\n\nIt rained.\n\n"The parliament of Latvia  rejected the Harbour Treaty on Monday."\n\nMore rain is expected.';
    const answer = drain(answerQuestion(index(VOTE, copy), 'Who rejected the harbour treaty?'));
    const [first, ...rest] = shownBy(answer);
    expect(first?.also).toHaveLength(1);
    expect(first?.also[0]?.article.id).not.toBe(first?.article.id);
    expect(first?.also[0]?.lines).toHaveLength(2);
    expect(rest.map(({ text }) => normalizeWording(text))).not.toContain(
      normalizeWording(first?.text ?? ''),
    );
  });

  it('keeps similar wordings apart', () => {
    const similar =
      '# Other\n\nThe parliament of Latvia adopted the harbour treaty on Monday.\n\nRain fell.';
    const answer = drain(
      answerQuestion(index(VOTE, similar), 'What did parliament do to the harbour treaty?'),
    );
    expect(answer.quotes[0]?.also).toEqual([]);
  });

  it('lists other spellings only if the quotes use them', () => {
    const texts = [
      '# A\n\nThe mayor of Kiev left the summit early on Friday.\n\nRain fell.',
      '# B\n\nA choir from Kyiv sings.\n\nRain fell.',
    ];
    const answer = drain(
      answerQuestion(index(...texts), 'Did the mayor of Kyiv attend the summit on Friday?'),
    );
    expect(shownBy(answer)[0]?.text).toContain('Kiev left');
    expect(answer.spellings).toEqual([{ word: 'Kyiv', corrected: false, also: ['Kiev'] }]);
    const typed = drain(
      answerQuestion(
        index(...texts.slice(0, 1)),
        'Did the mayor of Kiev attend the summit on Friday?',
      ),
    );
    expect(typed.spellings).toEqual([]);
  });

  it('answers from the given articles only', () => {
    const other = '# Other\n\nThe parliament of Estonia rejected the harbour treaty.\n\nRain fell.';
    const answer = drain(
      answerQuestion(index(VOTE, other), 'Who rejected the harbour treaty?', {
        articles: new Set(['1.md']),
      }),
    );
    const shown = shownBy(answer);
    expect(shown).not.toEqual([]);
    expect(new Set(shown.map(quote => quote.article.id))).toEqual(new Set(['1.md']));
  });

  test.for([1, 2, 3])('gives at most %i quotes on request', limit => {
    const texts = ['Riga', 'Tallinn', 'Vilnius', 'Warsaw', 'Prague'].map(
      (city, at) =>
        `# ${city}\n\nThe harbour treaty worries fishermen number ${at} ${'abcde'[at]}ish in ${city}.\n\nRain.`,
    );
    const answer = drain(answerQuestion(index(...texts), 'harbour treaty fishermen', { limit }));
    expect(answer.quotes.length + answer.nearest.length).toBeLessThanOrEqual(limit);
  });

  it('quotes whole sentences verbatim for any question', () => {
    fc.assert(
      fc.property(articles, question, (read, text) => {
        const built = createSearchIndex(read);
        const answer = drain(answerQuestion(built, text));
        const shown = shownBy(answer);
        expect(answer.outcome === 'answered' ? answer.nearest : answer.quotes).toEqual([]);
        expect(shown.length).toBeLessThanOrEqual(3);
        expect(answer.quotes.length > 0).toBe(answer.outcome === 'answered');
        expect(shown.map(({ score }) => score)).toEqual(
          shown.map(({ score }) => score).toSorted((a, b) => b - a),
        );
        expect(verifyQuotes(shown).altered).toEqual([]);
        for (const quote of shown) expectSound(built, quote);
        for (const [at, quote] of shown.entries()) {
          for (const other of shown.slice(at + 1)) {
            const apart = quote.end <= other.start || other.end <= quote.start;
            expect(quote.article !== other.article || apart).toBe(true);
          }
        }
      }),
    );
  }, 60_000);
});

function shownBy({ quotes, nearest }: Answer): Quote[] {
  return [...quotes, ...nearest];
}

function expectSound(built: SearchIndex, quote: Quote): void {
  const { article: from, start, end } = quote;
  expect(quote.text).toBe(from.text.slice(start, end));
  const sentences = built.sentencesOf(from);
  expect(sentences.map(sentence => sentence.start)).toContain(start);
  expect(sentences.map(sentence => sentence.end)).toContain(end);
  const outside = from.paragraphs.reduceRight(
    (text, paragraph) =>
      text.slice(0, paragraph.start) +
      ' '.repeat(paragraph.end - paragraph.start) +
      text.slice(paragraph.end),
    from.text,
  );
  expect(outside.slice(start, end).trim()).toBe('');
  expect(quote.lines).toEqual(linesOf(from, quote));
  const paragraph = from.paragraphs.find(({ number }) => number === quote.paragraph);
  expect(paragraph?.start).toBeLessThanOrEqual(start);
  expect(paragraph?.end).toBeGreaterThan(start);
  for (const other of quote.also) {
    expect(normalizeWording(other.article.text.slice(other.start, other.end))).toBe(
      normalizeWording(quote.text),
    );
  }
}
