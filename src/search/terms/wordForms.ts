import { CARDINALS, ORDINALS } from '../../languages/en/numbers.ts';
import { DERIVED_NOUNS } from '../../languages/en/search/derivedNouns.ts';
import { IRREGULAR_PLURALS, IRREGULAR_VERBS } from '../../languages/en/search/irregularForms.ts';
import { CONTINENTS, COUNTRIES } from '../../languages/names/countries.ts';
import { termsOf } from './tokenize.ts';

const NUMBERS = [
  // "One" is a pronoun more often than a number.
  ...CARDINALS.map((word, value) => [word, `${value}`]).slice(2),
  ...ORDINALS.map((word, at) => [word, ordinal(at + 1)]),
];
const GROUPS = [
  ...IRREGULAR_VERBS,
  ...IRREGULAR_PLURALS,
  ...DERIVED_NOUNS,
  ...NUMBERS,
  ...CONTINENTS,
  ...COUNTRIES,
  ['Rome', 'Roman'],
];
const FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  GROUPS.flatMap(group => {
    const forms = termsOf(group.join(' '));
    return forms.map(form => [form, forms.filter(other => other !== form)] as const);
  }),
);

/**
 * Terms of a word's other English forms that stemming does not unite, such as wrote for write, death
 * for die, 3 for three and French for France; empty for most words.
 */
export function otherForms(term: string): readonly string[] {
  return FORMS.get(term) ?? [];
}

/** 1 is "1st". */
function ordinal(value: number): string {
  return `${value}${['th', 'st', 'nd', 'rd'][value] ?? 'th'}`;
}
