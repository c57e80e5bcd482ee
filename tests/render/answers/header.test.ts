import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { LANGUAGES } from '../../../src/messages/locales.ts';
import { headerText, questionIn } from '../../../src/render/answers/header.ts';
import { oneLine } from '../../../src/render/text/escape.ts';
import { cases } from '../../setup/environment.ts';
import { hostileText } from '../hostile.ts';

const ASKER = '123456789012345678';
const FOUND = { outcome: '3 passages from 2 articles', question: null, asker: null };

describe('headerText', () => {
  it('begins with the outcome, then names the asker and the question', () => {
    const header = { ...FOUND, asker: ASKER, question: 'a *b*:\n c' };
    expect(headerText(header, en)).toBe(
      `3 passages from 2 articles\n-# <@${ASKER}>: “a \\*b\\*: c”`,
    );
  });

  it('names no asker in a private reply', () => {
    const header = { ...FOUND, question: 'a b' };
    expect(headerText(header, en)).toBe('3 passages from 2 articles\n-# “a b”');
  });

  it('is the outcome alone if there is nothing else to say', () => {
    expect(headerText(FOUND, en)).toBe('3 passages from 2 articles');
  });

  it('begins with the carried words of a follow-up', () => {
    const header = { ...FOUND, question: 'and when?', carried: ['Qatar', '2,500'] };
    expect(headerText(header, en)).toBe(
      'Continuing from: Qatar, 2,500\n3 passages from 2 articles\n-# “and when?”',
    );
  });

  it('leaves out notes that do not fit, and blank ones', () => {
    const notes = ['', 'w'.repeat(2000), 'short'];
    expect(headerText({ ...FOUND, notes }, en)).toBe('3 passages from 2 articles\n-# short');
  });
});

describe('questionIn', () => {
  it.each([
    ['an outcome alone', '3 passages'],
    ['a note', '3 passages\n-# Only in a'],
    ['a question within a line', 'Summary of “a”\n-# x “b” y'],
    ['nothing', ''],
  ])('returns null for %s', (_, content) => {
    expect(questionIn(content)).toBeNull();
  });

  it('reads back any question, after Discord has trimmed the content', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom(ASKER, null), (question, asker) => {
        const content = headerText({ ...FOUND, question, asker }, en);
        expect(questionIn(content.trim())).toBe(oneLine(question));
      }),
      { numRuns: cases(100) },
    );
  });

  it.each(Object.entries(LANGUAGES))('reads back carried words in %s', (_, messages) => {
    const header = { ...FOUND, question: 'and *when*?', carried: ['U.S.', '_Qatar_'] };
    expect(questionIn(headerText(header, messages))).toBe('U.S., _Qatar_\nand *when*?');
  });
});
