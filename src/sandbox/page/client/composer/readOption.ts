import type { ChoiceView, OptionView } from '../../protocol/protocol.ts';

/** Result of parsing an option's input. */
export type OptionReading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'value'; readonly value: OptionValue | File }
  | { readonly kind: 'wrong'; readonly reason: string };

/** Value of an option other than a file. */
export type OptionValue = string | number | boolean;

/** Choices of a boolean option. */
export const YES_OR_NO: readonly ChoiceView[] = [
  { name: 'True', value: 'True' },
  { name: 'False', value: 'False' },
];

/** Parses the input of an option; `choices` are the suggestions it may name. */
export function readOption(
  option: OptionView,
  typed: string,
  choices: readonly ChoiceView[],
): OptionReading {
  if (typed.trim() === '') {
    return option.isRequired ? wrong('This option is required') : { kind: 'nothing' };
  }
  const isTyped = ({ name }: { readonly name: string }): boolean =>
    name.toLowerCase() === typed.trim().toLowerCase();
  if (option.kind === 'yes or no') {
    const answer = YES_OR_NO.find(isTyped);
    if (answer === undefined) return wrong('True or False');
    return { kind: 'value', value: answer.name === 'True' };
  }
  const chosen = choices.find(isTyped);
  if (chosen !== undefined) return { kind: 'value', value: chosen.value };
  if (option.choices.length > 0) return wrong('One of the choices');
  switch (option.kind) {
    case 'channel':
      return wrong('One of the channels');
    case 'file':
      return wrong('A file');
    case 'whole number':
    case 'number':
      return readNumber(option, typed);
    case 'text':
      return readText(option, typed);
  }
}

/** Describes the limits of an option; empty if there are none. */
export function limitsText({ kind, minLength, maxLength, min, max }: OptionView): string {
  if (kind === 'text') return rangeText(minLength, maxLength, ' characters');
  return rangeText(min, max, '');
}

function readNumber(option: OptionView, typed: string): OptionReading {
  const value = Number(typed);
  const isRight = option.kind === 'number' ? Number.isFinite(value) : Number.isSafeInteger(value);
  if (!isRight) return wrong(option.kind === 'number' ? 'A number' : 'A whole number');
  return isWithin(value, option.min, option.max)
    ? { kind: 'value', value }
    : wrong(limitsText(option));
}

function readText(option: OptionView, typed: string): OptionReading {
  const isRight = isWithin([...typed].length, option.minLength, option.maxLength);
  return isRight ? { kind: 'value', value: typed } : wrong(limitsText(option));
}

function isWithin(value: number, min: number | null, max: number | null): boolean {
  return value >= (min ?? Number.NEGATIVE_INFINITY) && value <= (max ?? Number.POSITIVE_INFINITY);
}

function rangeText(min: number | null, max: number | null, unit: string): string {
  if (min !== null && max !== null) return `${min} to ${max}${unit}`;
  if (min !== null) return `${min}${unit} or more`;
  return max === null ? '' : `${max}${unit} or fewer`;
}

function wrong(reason: string): OptionReading {
  return { kind: 'wrong', reason };
}
