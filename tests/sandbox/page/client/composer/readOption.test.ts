import { describe, expect, it } from 'vitest';
import {
  limitsText,
  readOption,
} from '../../../../../src/sandbox/page/client/composer/readOption.ts';
import type { OptionView } from '../../../../../src/sandbox/page/protocol/protocol.ts';

const TEXT: OptionView = {
  name: 'question',
  description: 'What to ask',
  kind: 'text',
  isRequired: false,
  hasSuggestions: false,
  choices: [],
  minLength: null,
  maxLength: 5,
  min: null,
  max: null,
};
const LENGTH: OptionView = { ...TEXT, choices: [{ name: 'Long', value: 'long' }], maxLength: null };
const COUNT: OptionView = { ...TEXT, kind: 'whole number', maxLength: null, min: 10, max: 100 };
const CHANNEL: OptionView = { ...TEXT, kind: 'channel', maxLength: null };

describe('readOption', () => {
  it.each([
    ['text', TEXT, 'a b', 'a b'],
    ['text by code points', TEXT, '😀😀😀😀😀', '😀😀😀😀😀'],
    ['a choice by name', LENGTH, 'long', 'long'],
    ['a number', COUNT, '50', 50],
    ['yes', { ...TEXT, kind: 'yes or no' } as const, 'true', true],
    ['no', { ...TEXT, kind: 'yes or no' } as const, 'False', false],
  ])('reads %s', (_, option, typed, value) => {
    expect(readOption(option, typed, option.choices)).toEqual({ kind: 'value', value });
  });

  it('reads the name of a suggestion as its value', () => {
    const offered = [{ name: '#general', value: '123' }];
    expect(readOption(CHANNEL, '#general', offered)).toEqual({ kind: 'value', value: '123' });
  });

  it('reads nothing from an optional empty field', () => {
    expect(readOption(TEXT, ' ', [])).toEqual({ kind: 'nothing' });
  });

  it.each([
    ['an empty required field', { ...TEXT, isRequired: true }, '', 'This option is required'],
    ['text that is too long', TEXT, 'abcdef', '5 characters or fewer'],
    ['an unknown choice', LENGTH, 'longer', 'One of the choices'],
    ['a number that is out of range', COUNT, '5', '10 to 100'],
    ['a fraction', COUNT, '10.5', 'A whole number'],
    ['something that is not a number', { ...COUNT, kind: 'number' } as const, 'ten', 'A number'],
    [
      'something that is neither True nor False',
      { ...TEXT, kind: 'yes or no' } as const,
      'maybe',
      'True or False',
    ],
    ['an unknown channel', CHANNEL, 'general', 'One of the channels'],
  ])('refuses %s', (_, option, typed, reason) => {
    expect(readOption(option, typed, option.choices)).toEqual({ kind: 'wrong', reason });
  });
});

describe('limitsText', () => {
  it.each([
    [TEXT, '5 characters or fewer'],
    [{ ...TEXT, minLength: 1 }, '1 to 5 characters'],
    [{ ...TEXT, minLength: 1, maxLength: null }, '1 characters or more'],
    [CHANNEL, ''],
  ])('of %j is %j', (option, limits) => {
    expect(limitsText(option)).toBe(limits);
  });
});
