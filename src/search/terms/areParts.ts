const HYPHENS = '-\u2010\u00AD';
/** A hyphen and a line end. */
const DIVISION = /^.[^\S\r\n]*(?:\r\n|[\r\n])[^\S\r\n]*$/u;
/** Unit: UTF-16 code units. */
const MAX_DIVISION = 20;
/** The figures of "3-\nyear" are no part. */
const PART = /^\p{L}[\p{L}\p{M}]+$/u;

/** Whether two words, with the text between them, may be one that is divided at a line end. */
export function areParts(first: string, between: string, second: string): boolean {
  if (between.length < 2 || between.length > MAX_DIVISION) return false;
  if (!HYPHENS.includes(between.charAt(0)) || !DIVISION.test(between)) return false;
  return PART.test(first) && PART.test(second) && !/^\p{Lu}/u.test(second);
}
