import { describe, expect, it } from 'vitest';
import {
  answerKindOf,
  asksForDefinition,
  matchesAnswerKind,
} from '../../../src/answer/question/answerKind.ts';
import { tokenize } from '../../../src/search/terms/tokenize.ts';

describe('answerKindOf', () => {
  it.each([
    ['Who signed it?', 'person'],
    ['Whose idea was it?', 'person'],
    ['Which minister left?', 'person'],
    ['When did he leave?', 'time'],
    ['In what year did it start?', 'time'],
    ['Where is it?', 'place'],
    ['Which city fell?', 'place'],
    ['How many left?', 'amount'],
    ['What percentage voted?', 'amount'],
    ['How long did it last?', 'duration'],
    ['Why did it fail?', 'reason'],
    ['How come it failed?', 'reason'],
    ['What happened?', null],
    ['', null],
  ])('reads %j as %j', (question, kind) => {
    expect(answerKindOf(question)).toBe(kind);
  });
});

describe('asksForDefinition', () => {
  it.each([
    ['What is a tariff?', true],
    ['who was Riga named after', true],
    ['Where’s Riga?', true],
    ['What did Riga export?', false],
    ['When was Riga founded?', false],
    ['', false],
  ])('of %j: %j', (question, asks) => {
    expect(asksForDefinition(question)).toBe(asks);
  });
});

describe('matchesAnswerKind', () => {
  it.each([
    ['time', 'It began on Monday.', true],
    ['time', 'It began.', false],
    ['place', 'It began in Riga.', true],
    ['place', 'It began.', false],
    ['amount', 'Five percent left.', true],
    ['amount', 'They left.', false],
    ['duration', 'It took two-and-a-half hours.', true],
    ['duration', 'It took them.', false],
    ['reason', 'It failed because of rain.', true],
    ['reason', 'It failed.', false],
    ['person', 'It was signed by Smith.', true],
    ['person', 'It was signed.', false],
  ] as const)('%s in %j: %j', (kind, sentence, met) => {
    expect(matchesAnswerKind(kind, sentence, tokenize(sentence), new Set())).toBe(met);
  });

  it('does not count a name in the question as the person asked for', () => {
    const sentence = 'It was signed by Smith.';
    const tokens = tokenize(sentence);
    const asked = new Set(tokens.flatMap(({ term }) => term ?? []));
    expect(matchesAnswerKind('person', sentence, tokens, asked)).toBe(false);
  });
});
