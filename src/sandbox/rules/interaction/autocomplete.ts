import { type Fault, type Nullish, notNumber, type Rule, tooLong } from '../fault.ts';
import { textLength } from '../textLength.ts';

/** Data of an autocomplete result. */
export type AutocompleteData = Nullish<{
  readonly choices: readonly ({ readonly value: string | number } | null)[];
}>;

/** Choices for an option of a type: 3 string, 4 integer, 10 number. */
export interface AutocompleteResult {
  readonly data: AutocompleteData;
  readonly optionType: 3 | 4 | 10;
}

const INTEGER = 4;
const MAX_VALUE_LENGTH = 100;

/** Rules for autocomplete results. */
export const AUTOCOMPLETE_RULES: readonly Rule<AutocompleteResult>[] = [
  suggestedValueLength,
  suggestedIntegers,
];

/** application-commands#application-command-object-application-command-option-choice-structure */
function suggestedValueLength({ data }: AutocompleteResult): Fault[] {
  return (data.choices ?? []).flatMap((choice, index) =>
    typeof choice?.value === 'string' && textLength(choice.value) > MAX_VALUE_LENGTH
      ? [tooLong(['choices', index, 'value'], MAX_VALUE_LENGTH)]
      : [],
  );
}

/** application-commands#application-command-object-application-command-option-type */
function suggestedIntegers({ data, optionType }: AutocompleteResult): Fault[] {
  if (optionType !== INTEGER) return [];
  return (data.choices ?? []).flatMap((choice, index) =>
    choice === null || Number.isInteger(choice.value)
      ? []
      : [notNumber(['choices', index, 'value'], choice.value, 'int')],
  );
}
