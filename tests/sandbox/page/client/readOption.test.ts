import { describe, expect, it } from 'vitest';
import { limitsText, readOption } from '../../../../src/sandbox/page/client/composer/readOption.ts';
import type { OptionView } from '../../../../src/sandbox/page/protocol/protocol.ts';

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
    ['text by its characters, not their halves', TEXT, '😀😀😀😀😀', '😀😀😀😀😀'],
    ['a choice by its name', LENGTH, 'long', 'long'],
    ['a number', COUNT, '50', 50],
    ['yes', { ...TEXT, kind: 'yes or no' } as const, 'true', true],
    ['no', { ...TEXT, kind: 'yes or no' } as const, 'False', false],
  ])('reads %s', (_, option, typed, value) => {
    expect(readOption(option, typed, option.choices)).toEqual({ kind: 'value', value });
  });

  it('reads a choice that was offered as what it stands for', () => {
    const offered = [{ name: '#general', value: '123' }];
    expect(readOption(CHANNEL, '#general', offered)).toEqual({ kind: 'value', value: '123' });
  });

  it('reads nothing where nothing is wanted', () => {
    expect(readOption(TEXT, ' ', [])).toEqual({ kind: 'nothing' });
  });

  it.each([
    [
      'nothing where something is required',
      { ...TEXT, isRequired: true },
      '',
      'This option is required',
    ],
    ['too much text', TEXT, 'abcdef', '5 characters or fewer'],
    ['what is no choice', LENGTH, 'longer', 'One of the choices'],
    ['a number out of range', COUNT, '5', '10 to 100'],
    ['a fraction', COUNT, '10.5', 'A whole number'],
    ['no number', { ...COUNT, kind: 'number' } as const, 'ten', 'A number'],
    ['neither yes nor no', { ...TEXT, kind: 'yes or no' } as const, 'maybe', 'True or False'],
    ['a channel that was not offered', CHANNEL, 'general', 'One of the channels'],
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
