import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhrase, hasPhrase } from '../../../src/languages/phrases/findPhrase.ts';
import { phraseTable } from '../../../src/languages/phrases/phraseTable.ts';
import { readTokens } from '../../../src/languages/phrases/readTokens.ts';

const CLASSES = { be: ['is', 'was', "'s"], time: ['week', 'month*'] };

function found(phrase: string, text: string): string | null {
  const table = phraseTable([{ phrase, matches: '', not: '' }], CLASSES);
  const tokens = readTokens(text);
  const match = findPhrase(table, tokens);
  if (match === null) return null;
  return text.slice(tokens[match.first]?.start, tokens[match.end - 1]?.end);
}

describe('findPhrase', () => {
  it.each([
    ['claim', 'The Claim was made.', 'Claim'],
    ['claim|report', 'A report came.', 'report'],
    ['no evidence', 'There is no  evidence.', 'no  evidence'],
    ['verif*', 'It was verified.', 'verified'],
    ['was *ly verif*', 'It was fully verified.', 'was fully verified'],
    ['<be> false', 'It’s false.', '’s false'],
    ['<be>|seems false', 'It seems false.', 'seems false'],
    ['this <time>', 'This month’s vote', 'This month'],
    ['was also? denied', 'It was denied.', 'was denied'],
    ['was also? denied', 'It was also denied.', 'was also denied'],
    ['also? denied', 'He denied it.', 'denied'],
    ['was also|now..2 denied', 'It was now also denied.', 'was now also denied'],
    ['not ..2 true', 'It isn’t at all true.', 'n’t at all true'],
    ['not ..2 true', 'It is not not 2 true.', 'not not 2 true'],
    ['not ..2 true', 'It is not £2 true.', 'not £2 true'],
    ['^ ..1 it failed', 'Then it failed.', 'Then it failed'],
    ['^ ..1 it failed', 'It failed.', 'It failed'],
    ['denied !bail', 'He denied it.', 'denied'],
    ['denied !bail', 'He denied', 'denied'],
    ['denied !..2 bail', 'He denied all of the bail.', 'denied'],
    ['denied !..2 bail', 'He denied it, bail', 'denied'],
    ['!<be> denied', 'Denied!', 'Denied'],
    ['!<be> denied', 'He was denied, then denied it.', 'denied'],
    ['^ it failed', '—“It failed.”', 'It failed'],
    ['^ on , it', 'On, it', 'On, it'],
    ['it $', 'He denied it.', 'it'],
    ['it $', 'He denied it', 'it'],
    ['it $|and', 'He denied it and left.', 'it and'],
    ['it $|and', 'He denied it; he left.', 'it'],
    ['#', 'He is 37.', '37'],
    ['# -? year', 'a 1.5-year term', '1.5-year'],
    ['<be>|# years', 'It took 20 years.', '20 years'],
    ['peer - review*', 'a peer-reviewed study', 'peer-reviewed'],
  ])('finds %j in %j', (phrase, text, expected) => {
    expect(found(phrase, text)).toBe(expected);
  });

  it.each([
    ['claim', 'He claims it.'],
    ['no evidence', 'No, evidence'],
    ['#', 'He is thirty-seven.'],
    ['#', 'the #metoo movement'],
    ['verif*', 'We are ver ified.'],
    ['<be> false', 'It is not false.'],
    ['was also|now..2 denied', 'It was also now also denied.'],
    ['not ..2 true', 'It is not one two three true.'],
    ['not ..2 true', 'It is not, true.'],
    ['denied !bail', 'He was denied bail.'],
    ['denied !..2 bail', 'He was denied all the bail.'],
    ['!<be> denied', 'It was denied.'],
    ['^ it failed', 'Then it failed.'],
    ['^ it failed', '…it failed.'],
    ['^ ..1 it failed', 'Only then it failed.'],
    ['it $', 'He denied it twice.'],
  ])('does not find %j in %j', (phrase, text) => {
    expect(found(phrase, text)).toBeNull();
  });

  it.each([
    ['', 'malformed'],
    ['a  b', 'malformed'],
    ['ab*', 'malformed'],
    ['a*b c', 'malformed'],
    ['<unknown>', 'no class'],
    ['..2 it', 'starts with no word'],
    ['!it', 'starts with no word'],
    ['^', 'starts with no word'],
    ['it !..2', 'ends within an element'],
    ['it ..9 it ..9 it ..9 it ..9 it', 'too many gaps'],
  ])('rejects the phrase %j', (phrase, reason) => {
    expect(() => found(phrase, '')).toThrow(reason);
  });

  it('finds the next phrase from a token on', () => {
    const table = phraseTable([
      { phrase: 'it', matches: 'It.', not: 'If.' },
      { phrase: 'that is', matches: 'That is.', not: 'That was.' },
    ]);
    const tokens = readTokens('It is that. That is it.');
    expect(findPhrase(table, tokens, 1)).toEqual({ row: table.rows[1], first: 4, end: 6 });
    expect(findPhrase(table, tokens, 7)).toBeNull();
  });

  it('finds what the rows find alone, at the earliest place', () => {
    const word = fc.constantFrom('it', 'is', 'was', 'not', 'verified', 'very', ',', '“', '.');
    const part = fc.constantFrom(
      'it',
      'is|was',
      '<be>',
      'ver*',
      '..2',
      'not?',
      '!it',
      '*ed',
      '$|,',
    );
    const phrase = fc
      .tuple(fc.constantFrom('', '^ ', '!is '), word, fc.array(part, { maxLength: 3 }))
      .map(([start, first, parts]) => start + [first, ...parts].join(' '));
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 6 }), fc.array(word), (phrases, words) => {
        const rows = phrases.map(text => ({ phrase: text, matches: '', not: '' }));
        const tokens = readTokens(words.join(' '));
        const alone = rows.map(row => findPhrase(phraseTable([row], CLASSES), tokens)?.first);
        const earliest = alone.filter(first => first !== undefined).sort((a, b) => a - b)[0];
        expect(findPhrase(phraseTable(rows, CLASSES), tokens)?.first).toBe(earliest);
      }),
    );
  });

  it('has a phrase where it finds one', () => {
    const table = phraseTable([{ phrase: 'no evidence', matches: '', not: '' }]);
    expect(hasPhrase(table, readTokens('There is no evidence.'))).toBe(true);
    expect(hasPhrase(table, readTokens('There is evidence.'))).toBe(false);
  });
});
