import { describe, expect, it } from 'vitest';
import {
  findTrigger,
  matchByName,
  withMentions,
} from '../../../../../src/sandbox/page/client/composer/trigger.ts';

describe('findTrigger', () => {
  it.each([
    ['/', 1, { kind: 'command', typed: '' }],
    ['/as', 3, { kind: 'command', typed: 'as' }],
    ['/library ', 9, { kind: 'command', typed: 'library ' }],
    ['/library ad', 11, { kind: 'command', typed: 'library ad' }],
    ['@Fo', 3, { kind: 'person', typed: 'Fo', start: 0 }],
    ['hello @Fo', 9, { kind: 'person', typed: 'Fo', start: 6 }],
    ['hello @Fo later', 9, { kind: 'person', typed: 'Fo', start: 6 }],
  ])('finds a trigger in %j at %i', (text, caret, trigger) => {
    expect(findTrigger(text, caret)).toEqual(trigger);
  });

  it.each([
    ['', 0],
    ['and/or', 6],
    ['/ask what happened', 18],
    ['mail@example', 12],
    ['@Footnote hello', 15],
  ])('finds no trigger in %j at %i', (text, caret) => {
    expect(findTrigger(text, caret)).toBeNull();
  });
});

describe('matchByName', () => {
  it('sorts names that start with the typed text first', () => {
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
  ])('converts %j to %j', (text, written) => {
    expect(withMentions(text, people)).toBe(written);
  });
});
