import { describe, expect, it } from 'vitest';
import { answerKindOf, asksForDefinition } from '../../../src/answer/question/answerKind.ts';

describe('answerKindOf', () => {
  it.each([
    ['Who signed it?', 'person'],
    ['Whose idea was it?', 'person'],
    ['Which minister left?', 'person'],
    ['whats the name of the dog', 'person'],
    ['which airline was it', 'person'],
    ['When did he leave?', 'date'],
    ['In what year did it start?', 'date'],
    ['how long ago was it', 'date'],
    ['Where is it?', 'place'],
    ['Which city fell?', 'place'],
    ['How many left?', 'number'],
    ['What percentage voted?', 'amount'],
    ['how much rain fell', 'amount'],
    ['how old is she', 'age'],
    ['so what age was he', 'age'],
    ['how rich is the actor', 'price'],
    ['how much did the actor get paid', 'price'],
    ['How long did it last?', 'duration'],
    ['Why did it fail?', 'reason'],
    ['How come it failed?', 'reason'],
    ['how did it fail', 'manner'],
    ['Did it fail?', 'yes-or-no'],
    ['ok so wait, did it fail', 'yes-or-no'],
    ['What happened?', null],
    ['', null],
  ])('reads %j as %j', (question, kind) => {
    expect(answerKindOf(question)).toBe(kind);
  });

  it.each([
    ['Why did he leave when it began?', 'reason'],
    ['Was he there when it began?', 'yes-or-no'],
    ['do you know who left', 'person'],
    ['what did she do when he left', null],
  ])('reads %j by its first question word, as %j', (question, kind) => {
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
