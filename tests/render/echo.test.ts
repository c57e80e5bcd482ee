import { describe, expect, it } from 'vitest';
import { echoLine, readEcho } from '../../src/render/echo.ts';

describe('readEcho', () => {
  it.each([
    ['a question for the channel', '123', 'asked'],
    ['keywords for one member', null, 'searched for'],
  ] as const)('reads back %s', (_, asker, verb) => {
    const description = `${echoLine(asker, verb, 'a *b*: c')}\nOnly in: x`;
    expect(readEcho({ embeds: [{ description }] })).toEqual({ asker, text: 'a *b*: c' });
  });

  it.each([
    ['a summary', [{ description: echoLine(null, 'asked for a summary on', 'x') }]],
    ['a list', [{ description: '**You asked: x**' }]],
    ['an empty embed', [{ description: null }]],
    ['a message without embeds', []],
  ])('finds nothing in %s', (_, embeds) => {
    expect(readEcho({ embeds })).toBeNull();
  });
});
