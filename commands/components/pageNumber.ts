/** Reads a page number, counted from 0, from a button's custom id; 0 for anything else. */
export function readPageNumber(text = ''): number {
  return /^\d{1,6}$/u.test(text) ? Number(text) : 0;
}

/** Where a page of a log is, whose lines are numbered without gaps up to `newest`. */
export function logPage(
  wanted: number,
  {
    lines,
    newest,
    limit,
  }: { readonly lines: number; readonly newest: number; readonly limit: number },
) {
  const pages = Math.ceil(lines / limit);
  const number = Math.min(wanted, Math.max(pages - 1, 0));
  return { number, pages, before: newest - number * limit + 1 };
}
