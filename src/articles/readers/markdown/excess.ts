/** Unit: UTF-16 code units. */
const MAX_LENGTH = 500_000;
const MAX_LINES = 20_000;
/** Unit: about one step of micromark's loop over the marks of a paragraph. */
const MAX_WORK = 50_000_000;
/** Steps per character of micromark's search for the end of a code span, comment or declaration. */
const WORK_PER_CHARACTER = 10;

/** Block quotes and lists that are opened on one line. */
const DEEP_LINE = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){24}/mu;
/** The start of a list item, table row or heading, whose marks do not pair with those above. */
const OPENS_BLOCK = /^[ \t>]*(?:[-+*][ \t]|\d{1,9}[.)][ \t]|\||#|$)/u;
const MARK = /[[\]*_`<{]/gu;
const TICKS = /`+/gu;
const DECLARATION = /<[!?]/gu;

/**
 * Why a text would take micromark too long, or null.
 *
 * micromark takes time proportional to the depth of nesting on each line, to the square of the brackets
 * and emphasis marks of a paragraph, and reads on to the end of the paragraph at each code span and
 * declaration that never closes.
 */
export function findExcess(text: string): string | null {
  if (text.length > MAX_LENGTH) return `it is longer than ${format(MAX_LENGTH)} characters`;
  const lines = text.split(/\r\n|[\r\n]/u);
  if (lines.length > MAX_LINES) return `it has more than ${format(MAX_LINES)} lines`;
  if (DEEP_LINE.test(text)) return 'it is nested too deeply';
  const work = paragraphsOf(lines).reduce((total, lines) => total + workOf(lines), 0);
  return work > MAX_WORK ? 'its marks are too dense' : null;
}

function paragraphsOf(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open === undefined || OPENS_BLOCK.test(line)) paragraphs.push([line]);
    else open.push(line);
  }
  return paragraphs;
}

function workOf(lines: readonly string[]): number {
  const text = lines.join('\n');
  const marks = lines.length + count(text, MARK);
  const lengthsOfTicks = new Set(text.match(TICKS)?.map(({ length }) => length));
  const scans = lengthsOfTicks.size + count(text, DECLARATION);
  return marks ** 2 + scans * text.length * WORK_PER_CHARACTER;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function format(limit: number): string {
  return limit.toLocaleString('en');
}
