import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerEmbed, questionIn } from '../../../src/render/answers/header.ts';
import { oneLine } from '../../../src/render/text/escape.ts';
import { cases } from '../../setup/environment.ts';
import { hostileText } from '../hostile.ts';

const ASKER = '123456789012345678';

describe('headerEmbed', () => {
  it('names the asker, and has only the question in its footer', () => {
    const header = { asker: ASKER, action: 'asked', question: 'a *b*:\n c' };
    expect(headerEmbed(header)).toEqual({
      description: `<@${ASKER}> asked:`,
      footer: { text: 'a *b*: c' },
    });
  });

  it('addresses the asker of a private reply', () => {
    const header = { asker: null, action: 'searched for', question: '"a b" -c' };
    expect(headerEmbed(header)).toEqual({
      description: 'You searched for:',
      footer: { text: '"a b" -c' },
    });
  });

  it('has the carried words of a follow-up on a line above the question', () => {
    const carried = ['Qatar', '2,500', 'U.S.'];
    expect(headerEmbed({ asker: null, action: 'asked', question: 'and when?', carried })).toEqual({
      description: 'You asked a follow-up (first line: words from the question before):',
      footer: { text: 'Qatar, 2,500, U.S.\nand when?' },
    });
  });

  it('leaves out carried words that do not fit above the question', () => {
    const header = {
      asker: null,
      action: 'asked',
      question: 'and when?',
      carried: ['w'.repeat(2040)],
    };
    expect(headerEmbed(header)).toEqual({
      description: 'You asked:',
      footer: { text: 'and when?' },
    });
  });

  it('has no footer for an action without a question', () => {
    const header = { asker: ASKER, action: 'asked for a summary', question: null };
    expect(headerEmbed(header)).toEqual({ description: `<@${ASKER}> asked for a summary.` });
  });
});

describe('questionIn', () => {
  it.each([
    ['a list', [{ description: '**You asked: x**' }]],
    ['a summary on no topic', [headerEmbed({ asker: null, action: 'asked', question: null })]],
    ['a footer below the first embed', [{ description: 'x' }, { footer: { text: 'x' } }]],
    ['a footer of null', [{ footer: null }]],
    ['a message without embeds', []],
  ])('returns null for %s', (_, embeds) => {
    expect(questionIn({ embeds })).toBeNull();
  });

  it('reads back any question that is not blank, after Discord has trimmed it', () => {
    fc.assert(
      fc.property(hostileText, question => {
        const { footer } = headerEmbed({ asker: ASKER, action: 'asked', question });
        const stored = footer === undefined ? [] : [{ footer: { text: footer.text.trim() } }];
        const typed = oneLine(question);
        expect(questionIn({ embeds: stored })).toBe(typed === '' ? null : typed);
      }),
      { numRuns: cases(500) },
    );
  });

  it('has no line break other than the one below the carried words', () => {
    fc.assert(
      fc.property(hostileText, fc.array(hostileText, { maxLength: 5 }), (question, carried) => {
        const embed = headerEmbed({ asker: ASKER, action: 'asked', question, carried });
        const words = oneLine(carried.join(', '));
        const lines = [words, oneLine(question)].filter(line => line !== '');
        expect(questionIn({ embeds: [embed] })?.split('\n') ?? []).toEqual(lines);
      }),
    );
  });
});
