import { describe, expect, it } from 'vitest';
import {
  locate,
  normalizeWording,
  quoteAt,
  textAt,
  verifyQuotes,
} from '../../../src/answer/quote/quote.ts';
import { readPassages } from '../../../src/passages/readPassages.ts';
import { article } from '../arbitraries.ts';

const read = article('a.md', '# News\n\nNobody signed.\nThe army left.\n\nRain fell.');
const sentences = readPassages(read).flatMap(passage => passage.sentences);
const location = locate(read, sentences, { first: 0, last: 1 });
const quote = quoteAt(location, 0.5);

describe('locate', () => {
  it('gives range, paragraph and lines of a run', () => {
    expect(location).toMatchObject({ start: 8, end: 37, paragraph: 1, lines: [3, 4] });
    expect(textAt(location)).toBe('Nobody signed.\nThe army left.');
  });

  it('refuses a run that is not in the article', () => {
    expect(() => locate(read, sentences, { first: 2, last: 9 })).toThrow(RangeError);
  });
});

describe('verifyQuotes', () => {
  it('passes what stands in its article', () => {
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
  ])('catches %s', (_, altered) => {
    expect(verifyQuotes([quote, altered])).toEqual({ verbatim: [quote], altered: [altered] });
  });
});

describe('normalizeWording', () => {
  it.each([
    ['“Nobody  signed.”', 'nobody signed.'],
    ['Cafe\u0301', 'CAFÉ'],
    ['« Oui »', 'oui'],
    ['line\r\nend', 'line end'],
  ])('reads %j and %j as the same', (a, b) => {
    expect(normalizeWording(a)).toBe(normalizeWording(b));
  });

  it.each([
    ['Nobody signed.', 'Nobody signed'],
    ['20 men', '30 men'],
    ['resumé', 'resume'],
  ])('keeps %j and %j apart', (a, b) => {
    expect(normalizeWording(a)).not.toBe(normalizeWording(b));
  });
});
