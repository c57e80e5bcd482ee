const LINE_END = /\r\n|[\r\n]/gu;
const BULLET = /^(?:[-*•‣▪●◦·]\s|–\s\p{Lu}|(?:\p{Nd}{1,3}|\p{L})\)\s)/u;
/** "45. He left" and "J. Trump" may also be the rest of a wrapped line. */
const NUMBERED_ITEM = /^\s*(?:\p{Nd}{1,3}|\p{L})\.\s/u;
const OPENS_CLAUSE = /[,;–—([{“‘«&/-]$/u;
const NEEDS_MORE =
  /(?:^|\s)(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|nor|as|that|than|is|are|was|were|be|been|has|have|had|not|his|her|its|their|our|my|your|who|which|when|while|(?:mr|mrs|ms|dr)\.?)$/iu;
/** Three words or more, the long ones capitalised. */
const HEADLINE = /^(?=\S+\s+\S+\s+\S)(?!.*(?:^|\s)["'“‘(]?\p{Ll}{4})/u;
/** The sentence ended earlier on the line: "agree? 🇺🇦", "demands. (PW)" */
const CREDIT = /[.!?…]["'”’»)\]]*\s+(?:\([^().!?]{1,40}\)|[^\p{L}\p{N}\s]+)$/u;
/** Lines wider than this are not wrapped by hand. Unit: UTF-16 code units. */
const MAX_WRAP_WIDTH = 120;
const WINDOW = 60;

/** The length of the longest line of `text` that a space could have wrapped, in UTF-16 code units. */
export function widestLine(text: string): number {
  let widest = 0;
  let start = 0;
  const measure = (end: number): void => {
    if (end - start > widest && /\S\s/u.test(text.slice(start, end))) widest = end - start;
  };
  for (const { 0: lineEnd, index } of text.matchAll(LINE_END)) {
    measure(index);
    start = index + lineEnd.length;
  }
  measure(text.length);
  return widest;
}

/**
 * Decides whether the line end at `index` ends a sentence that no mark ended; `next` is the next
 * visible character and `width` the widest line of the text, all in UTF-16 code units.
 *
 * It does before a blank line or a list item, and where the line was ended on purpose: the next
 * line opens no lower-case word, and its first word would still have fitted on this one.
 */
export function breaksSentence(text: string, index: number, next: number, width: number): boolean {
  const gap = text.slice(index, next);
  if ((gap.match(LINE_END)?.length ?? 0) > 1) return true;
  const after = text.slice(next, next + WINDOW);
  if (BULLET.test(after)) return true;
  const line = lineUpTo(text, index);
  if (NUMBERED_ITEM.test(after) && (NUMBERED_ITEM.test(line) || /:\s*$/u.test(line))) return true;
  if (/^[\p{Ll},;:.)\]]/u.test(after) || OPENS_CLAUSE.test(line.trimEnd())) return false;
  if (width > MAX_WRAP_WIDTH) return true;
  if (NEEDS_MORE.test(line.trimEnd())) return false;
  return HEADLINE.test(line) || CREDIT.test(line.trimEnd()) || !isWrapped(line, after, width);
}

/** The line that ends at `index`, or the last `MAX_WRAP_WIDTH` code units of a longer one. */
function lineUpTo(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - MAX_WRAP_WIDTH), index);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}

function isWrapped(line: string, after: string, width: number): boolean {
  const firstWord = /^\S+/u.exec(after)?.[0] ?? '';
  return line.length + 1 + firstWord.length > width;
}
