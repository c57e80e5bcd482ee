import { isCountryName } from '../terms/countryNames.ts';
import { areLookalikes } from './spellings.ts';

/** Words that share fewer first letters are rarely of one family. Unit: UTF-16 code units. */
export const MIN_SHARED = 4;
/** The part of the longer word that the two must share. */
const SHARED_PART = 0.6;
const LETTERS = /^\p{L}+$/u;

/**
 * Tells whether two different terms may be of one family of words, as colony and colonial: they begin
 * with the same four letters or more, three fifths of the longer one (the truncation of Lennon et
 * al., "An Evaluation of Some Conflation Algorithms for Information Retrieval", 1981, by pairs).
 * NumberList have no family; names that are known to be two are not of one, nor are countries.
 */
export function areRelated(a: string, b: string): boolean {
  const needed = Math.max(MIN_SHARED, SHARED_PART * Math.max(a.length, b.length));
  if (a === b || Math.min(a.length, b.length) < needed) return false;
  if (!a.startsWith(b.slice(0, Math.ceil(needed)))) return false;
  if (!LETTERS.test(a) || !LETTERS.test(b)) return false;
  return !areLookalikes(a, b) && !(isCountryName(a) && isCountryName(b));
}
