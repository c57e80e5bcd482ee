import { describe, expect, it } from 'vitest';
import {
  findTrigger,
  matchByName,
  withMentions,
} from '../../../../src/sandbox/page/client/composer/trigger.ts';

describe('triggerAt', () => {
  it.each([
    ['/', 1, { kind: 'command', typed: '' }],
    ['/as', 3, { kind: 'command', typed: 'as' }],
    ['@Fo', 3, { kind: 'person', typed: 'Fo', start: 0 }],
    ['hello @Fo', 9, { kind: 'person', typed: 'Fo', start: 6 }],
    ['hello @Fo later', 9, { kind: 'person', typed: 'Fo', start: 6 }],
  ])('offers help with %j at %i', (text, caret, trigger) => {
    expect(findTrigger(text, caret)).toEqual(trigger);
  });

  it.each([
    ['', 0],
    ['and/or', 6],
    ['/ask what', 9],
    ['mail@example', 12],
    ['@Footnote hello', 15],
  ])('leaves %j at %i alone', (text, caret) => {
    expect(findTrigger(text, caret)).toBeNull();
  });
});

describe('matching', () => {
  it('puts names that open with what was typed before those that hold it', () => {
    const named = ['compare', 'articles', 'search', 'ask'].map(name => ({ name }));
    expect(matchByName('A', named).map(({ name }) => name)).toEqual([
      'articles',
      'ask',
      'compare',
      'search',
    ]);
  });
});

describe('withMentions', () => {
  const people = [
    { id: '1', name: 'Ann' },
    { id: '2', name: 'Ann Lee' },
  ];

  it.each([
    ['@Ann hello', '<@1> hello'],
    ['@Ann Lee, hello', '<@2>, hello'],
    ['hello @Ann and @Ann', 'hello <@1> and <@1>'],
    ['@Anna', '@Anna'],
    ['mail@Ann', 'mail@Ann'],
    ['@Bob', '@Bob'],
  ])('writes %j as %j', (text, written) => {
    expect(withMentions(text, people)).toBe(written);
  });
});
