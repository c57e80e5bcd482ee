import { describe, expect, it } from 'vitest';
import { locate, quoteAt } from '../../../src/answer/quote/quote.ts';
import { verifyQuotes } from '../../../src/answer/quote/verifyQuotes.ts';
import { readPassages } from '../../../src/passages/readPassages.ts';
import { article } from '../arbitraries.ts';

const read = article('a.md', '# News\n\nNobody signed.\nThe army left.\n\nRain fell.');
const sentences = readPassages(read).flatMap(passage => passage.sentences);
const location = locate(read, sentences, { first: 0, last: 1 });
const quote = quoteAt(location, 0.5);

describe('verifyQuotes', () => {
  it('accepts a verbatim quote', () => {
    expect(verifyQuotes([quote])).toEqual({ verbatim: [quote], altered: [] });
  });

  it.each([
    ['another word', { ...quote, text: 'Everybody signed.\nThe army left.' }],
    ['another case', { ...quote, text: 'nobody signed.\nThe army left.' }],
    ['another space', { ...quote, text: 'Nobody signed. The army left.' }],
    ['no text', { ...quote, text: '', end: quote.start }],
    ['a moved start', { ...quote, start: quote.start + 1 }],
    ['a moved end', { ...quote, end: quote.end - 1 }],
    ['a place that says something else', { ...quote, also: [{ ...location, end: 22 }] }],
    ['a place beyond the text', { ...quote, also: [{ ...location, start: 900, end: 929 }] }],
  ])('rejects %s', (_, altered) => {
    expect(verifyQuotes([quote, altered])).toEqual({ verbatim: [quote], altered: [altered] });
  });
});
