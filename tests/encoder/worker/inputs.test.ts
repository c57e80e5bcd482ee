import { Tokenizer } from '@huggingface/tokenizers';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  pairRow,
  questionRow,
  sentenceRow,
  type Tokenize,
  type TokenRow,
} from '../../../src/encoder/worker/inputs.ts';
import { readTokenizer } from '../../../src/encoder/worker/modelFiles.ts';
import { MODEL } from '../model.ts';

const CLS = 101;
const SEP = 102;
const QUESTION = 'Who sank?';
const FERRY = { headline: 'Ferry aground', before: 'It left.', text: 'It sank.' };

let tokenize: Tokenize;

beforeAll(async () => {
  const tokenizer = new Tokenizer(await readTokenizer(MODEL), {});
  tokenize = text => tokenizer.encode(text, { add_special_tokens: false }).ids;
});

/** One word piece per word, counted from 1000. */
const countWords: Tokenize = text =>
  text
    .split(' ')
    .filter(word => word !== '')
    .map((_, at) => 1000 + at);

const words = (count: number): string => 'a '.repeat(count);
const pieces = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, at) => 1000 + from + at);

describe('the input of the encoder', () => {
  it.each<[what: string, row: () => TokenRow, ids: readonly number[]]>([
    [
      'a question without case and accents',
      () => questionRow(tokenize, 'How rich is Zoë?'),
      [CLS, 2129, 4138, 2003, 11199, 1029, SEP],
    ],
    ['unknown symbols', () => questionRow(tokenize, '李 😀'), [CLS, 1877, 100, SEP]],
    ['an empty question', () => questionRow(tokenize, ''), [CLS, SEP]],
    [
      'a headline with a full stop and a sentence',
      () => sentenceRow(tokenize, FERRY),
      [CLS, 7115, 29406, 1012, 2009, 7569, 1012, SEP],
    ],
    [
      'a sentence without a headline',
      () => sentenceRow(tokenize, { ...FERRY, headline: '' }),
      [CLS, 2009, 7569, 1012, SEP],
    ],
    [
      'the first 48 word pieces of a question',
      () => questionRow(countWords, words(60)),
      [CLS, ...pieces(0, 48), SEP],
    ],
    [
      'the first 20 word pieces of a headline and 96 of a sentence',
      () => sentenceRow(countWords, { headline: words(30), text: words(100) }),
      [CLS, ...pieces(0, 20), ...pieces(0, 96), SEP],
    ],
  ])('is %s', (_, row, ids) => {
    expect(row()).toEqual({ ids, first: ids.length });
  });
});

describe('the input of the reranker', () => {
  it.each<[what: string, row: () => TokenRow, first: readonly number[], rest: readonly number[]]>([
    [
      'the question, the headline, the sentence before and the sentence',
      () => pairRow(tokenize, QUESTION, FERRY),
      [CLS, 2040, 7569, 1029, SEP],
      [7115, 29406, SEP, 2009, 2187, 1012, SEP, 2009, 7569, 1012, SEP],
    ],
    [
      'separators around parts that are missing',
      () => pairRow(tokenize, QUESTION, { ...FERRY, headline: '', before: '' }),
      [CLS, 2040, 7569, 1029, SEP],
      [SEP, SEP, 2009, 7569, 1012, SEP],
    ],
    [
      'at most 48, 12, 20 and 64 word pieces, the last 20 of the sentence before',
      () => {
        const candidate = { headline: words(15), before: words(30), text: words(70) };
        return pairRow(countWords, words(50), candidate);
      },
      [CLS, ...pieces(0, 48), SEP],
      [...pieces(0, 12), SEP, ...pieces(10, 30), SEP, ...pieces(0, 64), SEP],
    ],
  ])('is %s', (_, row, first, rest) => {
    expect(row()).toEqual({ ids: [...first, ...rest], first: first.length });
  });
});

it('reads only the start of a very long text', () => {
  const lengths: number[] = [];
  const measure: Tokenize = text => {
    lengths.push(text.length);
    return [];
  };
  sentenceRow(measure, { headline: '', text: words(1_000_000) });
  expect(Math.max(...lengths)).toBeLessThan(10_000);
});
