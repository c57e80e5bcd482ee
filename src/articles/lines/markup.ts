/** A heading or a marked-up line is no longer than this. Unit: UTF-16 code units. */
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
/** Without any of these a line reads as it stands. */
const MARKS = /[!#*<[_\t]|\s\s/u;
const STRONG = /^(?<mark>\*\*|__)(?=\S)[^*_]+\k<mark>$/u;
const ITALIC = /^(?<mark>[*_])(?=[^\s*_])[^*_]+\k<mark>$/u;

/** The level of a Markdown heading, 1 to 6, or null for any other line. */
export function headingLevel(line: string): number | null {
  if (line.length > MAX_HEADING_LENGTH) return null;
  const level = HEADING.exec(line)?.groups?.marks?.length ?? null;
  return level !== null && /[\p{L}\p{N}]/u.test(line) ? level : null;
}

/** Tells whether the line is made of the `===` or `---` that Markdown sets below a heading. */
export function isUnderline(line: string): boolean {
  return line.length <= MAX_HEADING_LENGTH && UNDERLINE.test(line);
}

/** The mark that opens or closes a block of code on this line, or null. */
export function fenceMark(line: string): string | null {
  return FENCE.exec(line)?.groups?.mark ?? null;
}

/** The line as it reads: images, tags, link addresses and marks of emphasis left off. */
export function readableText(line: string): string {
  const text = line.trim();
  if (text.length > MAX_MARKED_LENGTH || !MARKS.test(text)) return text;
  return withoutLinks(withoutHeadingMarks(text))
    .replaceAll(EMPHASIS, '')
    .replaceAll(GAP, ' ')
    .trim();
}

/** The text without images, link addresses and tags; each replacement costs V8 more than a look. */
function withoutLinks(text: string): string {
  const unlinked = text.includes('](') ? text.replaceAll(IMAGE, ' ').replaceAll(LINK, '$1') : text;
  return unlinked.includes('<') ? unlinked.replaceAll(TAG, ' ') : unlinked;
}

/** Tells whether the whole line is set in bold. */
export function isStrong(line: string): boolean {
  const text = line.trim();
  return text.length <= MAX_HEADING_LENGTH && STRONG.test(text);
}

/** Tells whether the whole line is set in italics. */
export function isItalic(line: string): boolean {
  const text = line.trim();
  return text.length <= MAX_MARKED_LENGTH && ITALIC.test(text);
}

/** Tells whether the line shows an image and no words of its own. */
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

/** Tells whether the line is a link, or several, and nothing else. */
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
