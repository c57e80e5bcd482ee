import { describe, expect, it } from 'vitest';
import { asksReaders } from '../../../src/articles/boilerplate/asksReaders.ts';

describe('asksReaders', () => {
  it.each([
    'Do you think the strategy is a smart path to peace — or a risk? 🇺🇦🤔',
    'What do you think?',
    "What's your take on the vote?",
    'Will it work? Which of these do you agree with?',
  ])('accepts %j', paragraph => {
    expect(asksReaders(paragraph)).toBe(true);
  });

  it.each([
    'How do you rebuild a city of a million people?',
    '“What do you think?” she asked.',
    'Who will pay for it?',
    'You may think so.',
  ])('rejects %j', paragraph => {
    expect(asksReaders(paragraph)).toBe(false);
  });
});
