/** Source: own compilation. */
import { wordList } from '../../wordList.ts';

export const CURRENCY_SIGNS = wordList('$ £ ¥ € ₴ ₹ ₽');

/** Countries whose initials precede "$". */
export const DOLLAR_COUNTRIES = wordList('A C HK NZ US');

/** Nouns and units after a number that do not look like plurals. */
export const COUNTED_NOUNS = wordList(`
  aircraft cent children cm crew day gw hour kg km kw kwh men mm month mph mw people per percent
  personnel police ship ships staff week women year`);

/** Words after a number that do not continue its noun; some look like plurals. */
export const NO_COUNTED_NOUNS = wordList(`
  a after an and are as at before but by does for from had has have his in is its minus of on or
  others percents plus says than that the this times to versus was were when which while who
  with`);

/** Words for a number, with the keys of other ways to write it. */
export const NUMBER_NOUNS: Readonly<Record<string, readonly string[]>> = {
  both: ['2'],
  century: ['100'],
  couple: ['2'],
  decade: ['10'],
  double: ['2'],
  doubled: ['2'],
  fortnight: ['14', '2'],
  half: ['0.5', '50'],
  pair: ['2'],
  quarter: ['25', '4'],
  third: ['3', '33'],
  triple: ['3'],
  tripled: ['3'],
  twice: ['2'],
};
