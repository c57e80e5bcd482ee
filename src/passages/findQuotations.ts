import type { TextRange } from '../articles/article.ts';

/** A quotation in a text, including its marks. Offsets in UTF-16 code units. */
export interface Quotation extends TextRange {
  /** Whether its opening mark is in the text; without one it starts as early as possible. */
  readonly opened: boolean;
  /** Whether its closing mark is in the text; without one it ends as late as possible. */
  readonly closed: boolean;
}

interface OpenQuotation {
  readonly start: number;
  readonly mark: string;
  /** Whether a straight mark opened a nested quotation. */
  readonly nests: boolean;
}

const MARK = /["“”„«»「」『』‘']/gu;
/** Closing marks by opening mark; German closes with the English opening mark. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"',
  '"': '"”',
  '„': '“”"',
  '”': '”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
};
/** Marks that always open a quotation. */
const OPENERS = /^[“„«「『]$/u;
const OPENS_PARAGRAPH = /^[\s\p{Cf}]{0,200}[“„«「『"»”]/u;

const SPACE_BEFORE = /(?:^|[\s([{—–\-/])$/u;
const SPACE_AFTER = /^(?:$|[\s.,;:!?…)\]}—–\-/])/u;
const LINE_START = /(?:^|[\r\n])(?:(?![\r\n])[\s\p{Cf}])*$/u;
/** A digit before a mark of inches: `6'2"`, `a 12" pipe`. */
const INCHES = /\p{Nd}$/u;

const SINGLE_CLOSER = /['’](?![\p{L}\p{N}])/gu;
const SENTENCE_END = /[.!?…]['’”"]?\s/u;
/** Longest quotation in single marks, in UTF-16 code units. */
const MAX_SINGLE_LENGTH = 800;
const MAX_INDENT = 8;

/**
 * Finds the quotations of a paragraph, in English, German, French and Japanese marks; linear in its
 * length. Nested quotations are part of the outer one. A mark at the start of a line inside a
 * quotation continues it. Apostrophes and inch marks are ignored.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let open: OpenQuotation | null = null;
  let free = 0;
  const add = (start: number, end: number, opened: boolean, closed: boolean): void => {
    found.push({ start, end, opened, closed });
    free = end;
  };
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (index < free) continue;
    if (mark === '‘' || mark === "'") {
      const end: number | null = open === null ? endOfSingle(text, index) : null;
      if (end !== null) add(index, end, true, true);
    } else if (open !== null) {
      const role: Role = roleInside(text, index, mark, open);
      if (role === 'nests') open = { start: open.start, mark: open.mark, nests: !open.nests };
      if (role === 'nests' || role === 'other') continue;
      add(open.start, role === 'closes' ? index + 1 : index, true, role === 'closes');
      open = role === 'closes' ? null : { start: index, mark, nests: false };
    } else if (opens(text, index, mark)) {
      open = { start: index, mark, nests: false };
    } else if (mark !== '"' || !INCHES.test(text.slice(0, index).slice(-1))) {
      add(free, index + 1, false, true);
    }
  }
  if (open !== null) add(open.start, text.length, true, false);
  return found;
}

/** Whether a paragraph starts with a quotation mark, as each paragraph of a long quotation does. */
export function startsWithQuotation(paragraph: string): boolean {
  return OPENS_PARAGRAPH.test(paragraph);
}

/** Replaces quotations by `mark`; by default those that `findQuotations` finds. */
export function replaceQuotations(
  text: string,
  mark: string,
  quotations: readonly TextRange[] = findQuotations(text),
): string {
  let own = '';
  let from = 0;
  for (const { start, end } of quotations) {
    own += `${text.slice(from, Math.max(from, start))} ${mark} `;
    from = Math.max(from, end);
  }
  return own + text.slice(from);
}

function opens(text: string, index: number, mark: string): boolean {
  if (OPENERS.test(mark)) return true;
  if (mark !== '"' && mark !== '»' && mark !== '”') return false;
  const [before, after] = around(text, index);
  if (mark === '"' && SPACE_BEFORE.test(before)) return true;
  return SPACE_BEFORE.test(before) && !SPACE_AFTER.test(after);
}

type Role = 'closes' | 'reopens' | 'nests' | 'other';

/** Role of a mark inside an open quotation. */
function roleInside(
  text: string,
  index: number,
  mark: string,
  { mark: opener, nests }: OpenQuotation,
): Role {
  const [before, after] = around(text, index);
  const opensHere = SPACE_BEFORE.test(before) && !SPACE_AFTER.test(after);
  const carriesOn = LINE_START.test(text.slice(Math.max(0, index - MAX_INDENT), index));
  if (mark === opener && opensHere && opener !== '”') return carriesOn ? 'other' : 'reopens';
  if (mark === '"' && opener !== '"' && opensHere !== nests) return 'nests';
  if (!CLOSERS[opener]?.includes(mark)) return 'other';
  return mark === '"' && opener !== '"' && !SPACE_AFTER.test(after) ? 'other' : 'closes';
}

/** End of the single-marked quotation that opens at `index`, or null if none opens there. */
function endOfSingle(text: string, index: number): number | null {
  const [before, after] = around(text, index);
  if (!SPACE_BEFORE.test(before) || !/^[\p{L}…[“"]/u.test(after)) return null;
  const rest = text.slice(index + 1, index + MAX_SINGLE_LENGTH);
  let end: number | null = null;
  for (const { index: at } of rest.matchAll(SINGLE_CLOSER)) {
    const quoted = rest.slice(0, at);
    if (/[.,!?…]$/u.test(quoted)) return index + at + 2;
    if (SENTENCE_END.test(quoted)) break;
    const isPossessive = /s$/iu.test(quoted) && /^.\s\p{Ll}/u.test(rest.slice(at, at + 3));
    if (!isPossessive) return index + at + 2;
    end ??= index + at + 2;
  }
  return end;
}

function around(text: string, index: number): [before: string, after: string] {
  return [text.slice(Math.max(0, index - 1), index), text.slice(index + 1, index + 3)];
}
