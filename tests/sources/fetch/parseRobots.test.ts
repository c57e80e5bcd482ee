import { describe, expect, it } from 'vitest';
import { parseRobots } from '../../../src/sources/fetch/parseRobots.ts';

const CASES: readonly (readonly [name: string, robots: string, path: string, expected: boolean])[] =
  [
    ['an empty file', '', '/a', true],
    ['rules for others', 'User-agent: other\nDisallow: /', '/a', true],
    ['rules for all', 'User-agent: *\nDisallow: /', '/a', false],
    ['its own name', 'User-agent: footnote\nDisallow: /', '/a', false],
    ['its name with a version', 'User-agent: FootNote/2.0\nDisallow: /', '/a', false],
    [
      'its own rules over those for all',
      'User-agent: *\nDisallow: /\n\nUser-agent: Footnote\nDisallow: /b',
      '/a',
      true,
    ],
    [
      'several groups for it',
      'User-agent: Footnote\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: Footnote\nDisallow: /b',
      '/a',
      false,
    ],
    [
      'several names for one group',
      'User-agent: x\nUser-agent: Footnote\nDisallow: /',
      '/a',
      false,
    ],
    ['an empty rule', 'User-agent: *\nDisallow:', '/a', true],
    ['the longest match', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    [
      'the longest match, in another order',
      'User-agent: *\nAllow: /a\nDisallow: /a/b',
      '/a/b/c',
      false,
    ],
    ['allowing over disallowing', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['a path that only starts alike', 'User-agent: *\nDisallow: /ab', '/a', true],
    ['a wildcard', 'User-agent: *\nDisallow: /*/print', '/news/1/print', false],
    ['a wildcard that does not match', 'User-agent: *\nDisallow: /*/print', '/news/1/', true],
    ['an end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
    ['an end that does not match', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', true],
    ['an end that repeats what is before', 'User-agent: *\nDisallow: /*aa*a$', '/aa', true],
    ['an end without a wildcard', 'User-agent: *\nDisallow: /a$', '/a/b', true],
    ['a query', 'User-agent: *\nDisallow: /*?page=', '/list?page=2', false],
    ['comments and spaces', '# x\n  USER-AGENT : *  # all\n Disallow :/a # x', '/a', false],
    ['carriage returns', 'User-agent: *\rDisallow: /a\r', '/a', false],
    ['letters beyond ASCII', 'User-agent: *\nDisallow: /fähre', '/f%c3%a4hre', false],
    [
      'other lines in between',
      'User-agent: *\nCrawl-delay: 3\nSitemap: /x\nDisallow: /a',
      '/a',
      false,
    ],
    ['rules before any name', 'Disallow: /\nUser-agent: x', '/a', true],
    ['a page instead', '<!doctype html><p style="color: red">Disallow: /</p>', '/a', true],
  ];

describe('parseRobots', () => {
  it.each(CASES)('reads %s', (_, robots, path, expected) => {
    expect(parseRobots(robots, 'Footnote')(new URL(path, 'https://example.org'))).toBe(expected);
  });

  it('allows nothing of a host with thousands of rules', () => {
    const robots = `User-agent: *\n${'Disallow: /*a*b\n'.repeat(5001)}`;
    expect(parseRobots(robots, 'Footnote')(new URL('https://example.org/c'))).toBe(false);
  });
});
