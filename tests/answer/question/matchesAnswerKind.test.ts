import { describe, expect, it } from 'vitest';
import { matchesAnswerKind } from '../../../src/answer/question/matchesAnswerKind.ts';
import { tokenize } from '../../../src/search/terms/tokenize.ts';

describe('matchesAnswerKind', () => {
  it.each([
    ['age', 'Smith, 37, left.', true],
    ['age', 'Smith left.', false],
    ['amount', 'Five percent left.', true],
    ['amount', 'They left.', false],
    ['date', 'It began on Monday.', true],
    ['date', 'It may begin.', false],
    ['duration', 'It took two-and-a-half hours.', true],
    ['duration', 'It took them.', false],
    ['number', 'They met twice.', true],
    ['number', 'They met.', false],
    ['person', 'It was signed by Smith.', true],
    ['person', 'It was signed.', false],
    ['place', 'It began in Riga.', true],
    ['place', 'It began.', false],
    ['price', 'It cost $5.', true],
    ['price', 'Entry is free.', true],
    ['price', 'It took 5 days.', false],
    ['reason', 'It failed because of rain.', true],
    ['reason', 'It failed.', false],
  ] as const)('%s in %j: %j', (kind, sentence, met) => {
    expect(matchesAnswerKind(kind, sentence, tokenize(sentence), new Set())).toBe(met);
  });

  it('does not count a name in the question as the person asked for', () => {
    const sentence = 'It was signed by Smith.';
    const tokens = tokenize(sentence);
    const asked = new Set(tokens.flatMap(({ term }) => term ?? []));
    expect(matchesAnswerKind('person', sentence, tokens, asked)).toBe(false);
  });

  it.each(['manner', 'yes-or-no'] as const)('finds no sign of kind %s', kind => {
    const sentence = 'Smith, 37, left Riga on Monday because it cost $5.';
    expect(matchesAnswerKind(kind, sentence, tokenize(sentence), new Set())).toBe(false);
  });
});
