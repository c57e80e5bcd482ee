import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedNote, echoedText, echoLine, readEcho } from '../../../src/render/answers/echo.ts';
import { hostileText } from '../hostile.ts';
import { readMarkdown } from '../markdown.ts';

const ASKER = '123456789012345678';

describe('readEcho', () => {
  it.each([
    ['a question for the channel', '123', 'asked'],
    ['keywords for one member', null, 'searched for'],
    ['the topic of a summary', '123', 'asked for a summary on'],
  ] as const)('reads back %s', (_, asker, verb) => {
    const description = `${echoLine(asker, verb, 'a *b*: c')}\nOnly in: x`;
    const echo = { asker, verb, text: 'a *b*: c', carried: [] };
    expect(readEcho({ embeds: [{ description }] })).toEqual(echo);
  });

  it('reads back what a question took over', () => {
    const note = carriedNote(['Qatar', '2,500', 'U.S.']);
    expect(note).toBe(String.raw`Read as a follow-up, with: Qatar, 2\,500, U.S.`);
    const description = `${echoLine(null, 'asked', 'and when?')}\n${note}\nOnly in: x`;
    const echo = readEcho({ embeds: [{ description }] });
    expect(echo?.carried).toEqual(['Qatar', '2,500', 'U.S.']);
  });

  it.each([
    ['a list', [{ description: '**You asked: x**' }]],
    ['a summary on no topic', [{ description: 'You asked for a summary\nOnly in: x' }]],
    ['a quotation of an echo', [{ description: `> ${echoLine(null, 'asked', 'x')}` }]],
    ['an empty embed', [{ description: null }]],
    ['a message without embeds', []],
  ])('finds nothing in %s', (_, embeds) => {
    expect(readEcho({ embeds })).toBeNull();
  });

  it('takes no word from a question or note that only looks like the note', () => {
    const fake = 'Read as a follow-up, with: x';
    const description = `${echoLine(null, 'asked', `a\n${fake}`)}\nOnly in: y\n${fake}`;
    const echo = readEcho({ embeds: [{ description }] });
    expect(echo).toMatchObject({ text: `a ${fake}`, carried: [] });
  });

  it('reads back any text and words, of which nothing acts', () => {
    const word = fc.oneof(hostileText, fc.constantFrom(', ', ',', 'a, b', 'a\\', '\\,', ' ,\n'));
    fc.assert(
      fc.property(hostileText, fc.array(word, { maxLength: 5 }), (text, carried) => {
        const note = carriedNote(carried);
        const description = `${echoLine(ASKER, 'asked', text)}\n${note}`;
        expect(readEcho({ embeds: [{ description }] })).toEqual({
          asker: ASKER,
          verb: 'asked',
          text: echoedText(text),
          carried: carried.map(echoedText).filter(word => word !== ''),
        });
        expect(readMarkdown(description).map(({ type }) => type)).toEqual(['user', 'text']);
      }),
    );
  });
});
