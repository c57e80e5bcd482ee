import { describe, expect, it } from 'vitest';
import {
  isTitleCase,
  looksLikeHeading,
  looksLikeTitle,
} from '../../../src/articles/lines/headings.ts';

describe('looksLikeHeading', () => {
  it.each([
    'Washington’s Strategic Ambiguity',
    'What comes next',
    '🔍 The Bigger Picture: Peace or Pressure?',
    '**The road ahead for the two parties and for everybody else**',
    'Что известно об обстреле',
    'ردود الفعل',
    '票价不变',
    'U.S. Fears Direct Escalation with Russia',
  ])('accepts %j', line => {
    expect(looksLikeHeading(line)).toBe(true);
  });

  it.each([
    'He did not come back.',
    'He asked whether anyone would pay?',
    '**When did you start?**',
    'and then it ended',
    '- The First Item',
    '| Year | Cells |',
    '> A Quotation',
    'This line has far too many words in sentence case to be one',
    '2025',
    'The list:',
    '这是一个没有句号但是长得根本不可能是小标题的句子因为它已经超过了四十个字符所以不算',
  ])('rejects %j', line => {
    expect(looksLikeHeading(line)).toBe(false);
  });

  it('needs more than a missing full stop in an unpunctuated article', () => {
    expect(looksLikeHeading('What comes next', false)).toBe(false);
    expect(looksLikeHeading('What Comes Next', false)).toBe(true);
  });
});

describe('looksLikeTitle', () => {
  it.each([
    'Ukraine says a strike killed five in Kharkiv',
    'Is this the end of the cheap flight?',
    'They did it!',
    'Trump Met Zelensky.',
    '10 things to know before the vote',
    'KREMLIN SAYS NO',
    '“We will win,” the president says',
  ])('accepts %j', line => {
    expect(looksLikeTitle(line)).toBe(true);
  });

  it.each([
    'The mayor resigned on Thursday.',
    '“We just want to live!”',
    'Here is what we know:',
    '- An item',
    '1,000',
    'x '.repeat(120),
  ])('rejects %j', line => {
    expect(looksLikeTitle(line)).toBe(false);
  });
});

describe('isTitleCase', () => {
  it.each([
    ['A Day in the Life of a Bridge', true],
    ['BREAKING', true],
    ['A day in the life', false],
    ['12:30', false],
    ['这是标题', false],
  ])('reads %j as %s', (line, expected) => {
    expect(isTitleCase(line)).toBe(expected);
  });
});
