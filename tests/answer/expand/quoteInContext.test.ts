import { describe, expect, it } from 'vitest';
import { type QuoteInContext, quoteInContext } from '../../../src/answer/expand/quoteInContext.ts';
import { verifyQuotes } from '../../../src/answer/quote/verifyQuotes.ts';
import { indexOf } from '../../testLibrary.ts';

const SENTENCES = [
  'One is here.',
  'Two is here.',
  'Three is here.',
  'Four is here.',
  'Five is here.',
];

function around(text: string, quote: string): QuoteInContext | null {
  const index = indexOf({ 'a.txt': text });
  const [article] = index.articles;
  if (article === undefined) throw new Error('no article');
  const start = text.indexOf(quote);
  return quoteInContext(index, article, { start, end: start + quote.length });
}

const texts = (context: QuoteInContext | null): string[] =>
  (context?.parts ?? []).map(({ text }) => text);

describe('quoteInContext', () => {
  it('adds two sentences on either side', () => {
    const long = `Zero is here. ${SENTENCES.join(' ')} Six is here.`;
    expect(texts(around(long, 'Three is here.'))).toEqual([SENTENCES.join(' ')]);
  });

  it('stops at the ends of the article', () => {
    const text = SENTENCES.join(' ');
    expect(texts(around(text, 'One is here.'))).toEqual([
      'One is here. Two is here. Three is here.',
    ]);
    expect(texts(around(text, 'Five is here.'))).toEqual([
      'Three is here. Four is here. Five is here.',
    ]);
  });

  it('makes each paragraph a part, without the headings between them', () => {
    const text = `Headline of the day\n\n${SENTENCES.slice(0, 3).join(' ')}\n\n## A heading\n\n${SENTENCES.slice(3).join(' ')}\n`;
    const context = around(text, 'Three is here.');
    expect(texts(context)).toEqual([
      'One is here. Two is here. Three is here.',
      'Four is here. Five is here.',
    ]);
    expect(context?.parts.map(({ paragraph }) => paragraph)).toEqual([1, 2]);
  });

  it('starts with the whole quotation that its first sentence belongs to', () => {
    const text =
      'The mayor spoke at noon. “The bridge is safe. It was tested. It was tested twice,” she said. ' +
      'Cars drove on. Nobody fell.';
    const [first = ''] = texts(around(text, 'Nobody fell.'));
    expect(first).toContain('“The bridge is safe.');
    expect(first).toContain('she said');
  });

  it('gives null for a range without a sentence', () => {
    expect(around('One is here. Two is here.', '')).toBeNull();
  });

  it('quotes verbatim', () => {
    const context = around(SENTENCES.join('  \n'), 'Three is here.');
    expect(verifyQuotes(context?.parts ?? []).altered).toEqual([]);
    expect(context?.parts.length).toBeGreaterThan(0);
  });
});
