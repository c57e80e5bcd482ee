import { describe, expect, it } from 'vitest';
import { linksIn, withoutLinks } from '../../src/render/text/linksIn.ts';

describe('linksIn', () => {
  it.each([
    ['See https://a.example/b.', ['https://a.example/b']],
    [
      '(https://a.example/b), or <https://a.example/c>',
      ['https://a.example/b', 'https://a.example/c'],
    ],
    ['[text](https://a.example/b)', ['https://a.example/b']],
    ['https://a.example/Ferry_(boat)', ['https://a.example/Ferry_(boat)']],
    ['**https://a.example/b**', ['https://a.example/b']],
    ['HTTP://a.example/b?c=d&e=f#g!', ['HTTP://a.example/b?c=d&e=f#g']],
    ['https://a.example https://a.example', ['https://a.example']],
    ['ftp://a.example, a.example and xhttps://a.example', []],
    ['', []],
  ])('finds the addresses in %j', (text, links) => {
    expect(linksIn(text)).toEqual(links);
  });

  it('leaves the words around them', () => {
    expect(withoutLinks('See https://a.example/b today').trim()).toBe('See  today');
  });
});
