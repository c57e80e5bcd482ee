import { PARTS_OF_DAY, RELATIVE_DAYS, WEEKDAYS } from '../../languages/en/calendar.ts';
import { INDEFINITE_PRONOUNS } from '../../languages/en/functionWords.ts';
import { CARDINALS } from '../../languages/en/numbers.ts';
import { EVERYDAY_WORDS } from '../../languages/en/questions/everydayWords.ts';
import { termsOf } from '../../search/terms/tokenize.ts';

const EVERYDAY_TERMS: ReadonlySet<string> = new Set(
  termsOf(
    [
      ...EVERYDAY_WORDS,
      ...CARDINALS.slice(1, 11),
      ...INDEFINITE_PRONOUNS,
      ...PARTS_OF_DAY,
      ...RELATIVE_DAYS,
      ...WEEKDAYS,
    ].join(' '),
  ),
);

/**
 * Whether a term is everyday talk on any subject: sharing it says nothing about sharing a subject. In a
 * small library it can be as rare as any other word.
 */
export function isEverydayTerm(term: string): boolean {
  return EVERYDAY_TERMS.has(term);
}
