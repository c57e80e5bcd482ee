import { expect, it } from 'vitest';
import { isBoilerplate } from '../../../src/articles/boilerplate/isBoilerplate.ts';
import { LINE_PATTERNS } from '../../../src/articles/boilerplate/linePatterns.ts';

it.each(LINE_PATTERNS)('recognizes $matches, and not $not', ({ pattern, unless, matches, not }) => {
  const isFound = (line: string): boolean => pattern.test(line) && unless?.test(line) !== true;
  expect([matches, not].filter(isFound)).toEqual([matches]);
});

it.each(LINE_PATTERNS)('finds $matches before it tries all patterns', ({ matches, not }) => {
  expect([matches, not].filter(isBoilerplate)).toEqual([matches]);
});
