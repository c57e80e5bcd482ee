import { isCountryName } from '../terms/countryNames.ts';
import { areLookalikes } from './spellings.ts';

/** Words that share fewer initial letters are rarely related. Unit: UTF-16 code units. */
export const MIN_SHARED = 4;
/** Share of the longer word that must be common to both. */
const SHARED_PART = 0.6;
const LETTERS = /^\p{L}+$/u;

/**
 * Tells whether two different terms may belong to one word family, such as colony and colonial: they
 * share at least their first four letters and three fifths of the longer one (truncation as in Lennon
 * et al., "An Evaluation of Some Conflation Algorithms for Information Retrieval", 1981, applied to
 * pairs). Numbers, two countries, and names known to be different are never related.
 */
export function areRelated(a: string, b: string): boolean {
  const needed = Math.max(MIN_SHARED, SHARED_PART * Math.max(a.length, b.length));
  if (a === b || Math.min(a.length, b.length) < needed) return false;
  if (!a.startsWith(b.slice(0, Math.ceil(needed)))) return false;
  if (!LETTERS.test(a) || !LETTERS.test(b)) return false;
  return !areLookalikes(a, b) && !(isCountryName(a) && isCountryName(b));
}
