/** Longer lines are not parsed as Markdown. Unit: UTF-16 code units. */
const MAX_MARKED_LENGTH = 1000;
const MAX_HEADING_LENGTH = 300;

const HEADING = /^ {0,3}(?<marks>#{1,6})\s/u;
const UNDERLINE = /^ {0,3}(?:={3,}|-{3,})\s*$/u;
const FENCE = /^ {0,3}(?<mark>`{3}|~{3})/u;
const IMAGE = /!\[[^[\]]*\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/gu;
const LINK = /\[([^[\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/gu;
const TAG = /<\/?[a-z][^<>]*>|<!--[^<>]*-->/giu;
const EMPHASIS = /\*\*|__/gu;
/** White space other than a single space. */
const GAP = /\s{2,}|[^\S ]/gu;
/** A line without any of these has no markup. */
const MARKS = /[!#*<[_\t]|\s\s/u;
const STRONG = /^(?<mark>\*\*|__)(?=\S)[^*_]+\k<mark>$/u;
const ITALIC = /^(?<mark>[*_])(?=[^\s*_])[^*_]+\k<mark>$/u;

/** The level of a Markdown heading, 1 to 6, or null for any other line. */
export function headingLevel(line: string): number | null {
  if (line.length > MAX_HEADING_LENGTH) return null;
  const level = HEADING.exec(line)?.groups?.marks?.length ?? null;
  return level !== null && /[\p{L}\p{N}]/u.test(line) ? level : null;
}

/** Whether a line is the `===` or `---` that Markdown puts below a heading. */
export function isUnderline(line: string): boolean {
  return line.length <= MAX_HEADING_LENGTH && UNDERLINE.test(line);
}

/** The mark of a line that opens or closes a code block, or null. */
export function fenceMark(line: string): string | null {
  return FENCE.exec(line)?.groups?.mark ?? null;
}

/** A line without its markup: no images, tags, link addresses or marks of emphasis. */
export function readableText(line: string): string {
  const text = line.trim();
  if (text.length > MAX_MARKED_LENGTH || !MARKS.test(text)) return text;
  return withoutLinks(withoutHeadingMarks(text))
    .replaceAll(EMPHASIS, '')
    .replaceAll(GAP, ' ')
    .trim();
}

/** Removes images, link addresses and tags; the checks before each replacement save time. */
function withoutLinks(text: string): string {
  const unlinked = text.includes('](') ? text.replaceAll(IMAGE, ' ').replaceAll(LINK, '$1') : text;
  return unlinked.includes('<') ? unlinked.replaceAll(TAG, ' ') : unlinked;
}

/** Whether a whole line is bold. */
export function isStrong(line: string): boolean {
  const text = line.trim();
  return text.length <= MAX_HEADING_LENGTH && STRONG.test(text);
}

/** Whether a whole line is italic. */
export function isItalic(line: string): boolean {
  const text = line.trim();
  return text.length <= MAX_MARKED_LENGTH && ITALIC.test(text);
}

/** Whether a line has an image and no words. */
export function isImage(line: string): boolean {
  const text = line.trim();
  if (text.length > MAX_MARKED_LENGTH || !/!\[|<(?:img|figure)\b/iu.test(text)) return false;
  return !/[\p{L}\p{N}]/u.test(
    text
      .replaceAll(IMAGE, ' ')
      .replaceAll(/\[\s*\]\([^()\s]*\)/gu, ' ')
      .replaceAll(TAG, ' '),
  );
}

/** Whether a line consists of links alone. */
export function isLinks(line: string): boolean {
  const text = line.trim();
  if (text.length > MAX_MARKED_LENGTH || !text.includes('](')) return false;
  const rest = text.replaceAll(IMAGE, ' ').replaceAll(LINK, ' ');
  return rest.length < text.length && !/[\p{L}\p{N}]/u.test(rest);
}

function withoutHeadingMarks(text: string): string {
  if (!text.startsWith('#') || headingLevel(text) === null) return text;
  return text.replace(/^#{1,6}\s+/u, '').replace(/(?:^|\s)#+$/u, '');
}
