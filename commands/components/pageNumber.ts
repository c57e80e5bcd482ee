/** Reads a page number, counted from 0, from a button's custom id; 0 for anything else. */
export function readPageNumber(text = ''): number {
  return /^\d{1,6}$/u.test(text) ? Number(text) : 0;
}
