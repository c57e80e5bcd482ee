import type { Event, TokenType } from 'micromark-util-types';
import type { TextRange } from '../../article.ts';
import { decodeReference } from '../../lines/decodeReference.ts';
import { looksLikeHeading, looksLikeTitle } from '../../lines/headings.ts';
import type { Edit } from './edits.ts';
import { readHtmlBlock, replacementOf } from './htmlTags.ts';
import type { Mark } from './marks.ts';

/** What Markdown marks up in a text. */
export interface Markup {
  readonly edits: readonly Edit[];
  /** In ascending order. */
  readonly marks: readonly Mark[];
  /** Code blocks and code spans, in ascending order, apart. */
  readonly code: readonly TextRange[];
}

/** Tokens that are never quoted. */
const NEVER_QUOTED: ReadonlySet<string> = new Set([
  'definition',
  'gfmFootnoteCall',
  'mdxFlowExpression',
  'mdxJsxFlowTag',
  'mdxTextExpression',
  'setextHeadingLine',
  'tableDelimiterRow',
  'thematicBreak',
] satisfies readonly (TokenType | MdxToken)[]);
type MdxToken = 'mdxFlowExpression' | 'mdxJsxFlowTag' | 'mdxTextExpression';
/** The rest of a line in which nothing is visible. */
const BLANK_REST = /[ \t\u200b]*(?=[\r\n]|$)/uy;
const LETTER = /[\p{L}\p{M}]$/u;
const OPENS_WORD = /^\p{L}/u;
const CODE: ReadonlySet<string> = new Set(['codeFenced', 'codeIndented', 'codeText']);
/** Tokens that hold addresses, in which references such as `&amp;` stay. */
const ADDRESSES: ReadonlySet<string> = new Set(['autolink', 'definition', 'resource']);

/** Reads the events of a text: what to leave out, its headings, rows and code. */
export function readEvents(source: string, events: readonly Event[]): Markup {
  const edits: Edit[] = [];
  const marks: Mark[] = [];
  const code: TextRange[] = [];
  let heading: TextRange = { start: 0, end: 0 };
  let paragraphEnd = 0;
  let addressEnd = 0;
  let reference: TextRange | null = null;
  for (const [kind, token] of events) {
    if (kind === 'exit') continue;
    const range = { start: token.start.offset, end: token.end.offset };
    const text = source.slice(range.start, range.end);
    const type: string = token.type;
    if (NEVER_QUOTED.has(type)) edits.push({ ...range, text: '' });
    if (CODE.has(type)) code.push(range);
    if (ADDRESSES.has(type)) addressEnd = range.end;
    switch (type) {
      case 'htmlFlow': {
        const html = readHtmlBlock(text, range.start);
        edits.push(...html.edits);
        marks.push(...html.marks);
        break;
      }
      case 'htmlText':
      case 'mdxJsxTextTag':
        edits.push({ ...range, text: replacementOf(text) });
        break;
      case 'characterReference':
        if (range.start >= addressEnd) edits.push({ ...range, text: decodeReference(text) });
        break;
      case 'gfmFootnoteDefinitionLabel':
        marks.push({ kind: 'break', start: range.start, end: range.start });
        // With the colon after it.
        edits.push({ start: range.start, end: range.end + 1, text: '' });
        break;
      case 'image':
        if (isReference(text)) edits.push({ ...range, text: '' });
        break;
      case 'link':
        reference = isReference(text) ? range : null;
        break;
      case 'label':
        if (range.start === reference?.start) edits.push(...aroundLabel(range, reference));
        break;
      case 'emphasis':
        if (isInWord(source, range)) edits.push(...ends(range, 1));
        break;
      case 'strong':
        if (isInWord(source, range)) edits.push(...ends(range, 2));
        break;
      case 'paragraph':
        paragraphEnd = range.end;
        break;
      case 'blockQuotePrefix':
        if (range.start < paragraphEnd || isBlankFrom(source, range.end)) {
          edits.push({ ...range, text: '' });
        }
        break;
      case 'atxHeading':
      case 'setextHeading':
        heading = range;
        break;
      case 'atxHeadingText':
      case 'setextHeadingText': {
        const level = levelOf(source, heading);
        if (type === 'atxHeadingText' || level === 1 || isTitle(text)) {
          marks.push({ kind: 'heading', ...heading, level, text: range });
        }
        break;
      }
      case 'tableRow':
        marks.push({ kind: 'row', ...range });
        break;
      case 'codeFencedFence':
        marks.push({ kind: 'fence', ...range });
        break;
      default:
    }
  }
  return { edits, marks, code };
}

/** Whether a link or image names a definition elsewhere, and not its address. */
function isReference(link: string): boolean {
  return link.endsWith(']');
}

/** What stands around the text of `[a link][to a definition]`. */
function aroundLabel(label: TextRange, link: TextRange): Edit[] {
  return [
    { start: label.start, end: label.start + 1, text: '' },
    { start: label.end - 1, end: link.end, text: '' },
  ];
}

function levelOf(source: string, { start, end }: TextRange): number {
  const marks = /^#{1,6}/u.exec(source.slice(start, start + 6))?.[0];
  if (marks !== undefined) return marks.length;
  return source.slice(start, end).trimEnd().endsWith('=') ? 1 : 2;
}

/** Whether a text above `---` is a heading, and not a paragraph above a rule. */
function isTitle(text: string): boolean {
  return !/[\r\n]/u.test(text) && (looksLikeTitle(text) || looksLikeHeading(text));
}

function isBlankFrom(source: string, from: number): boolean {
  BLANK_REST.lastIndex = from;
  return BLANK_REST.test(source);
}

/** Whether emphasis is part of a word: `**Fer**ry`. */
function isInWord(source: string, { start, end }: TextRange): boolean {
  const isAttached =
    LETTER.test(source.slice(Math.max(0, start - 2), start)) ||
    OPENS_WORD.test(source.slice(end, end + 2));
  return isAttached && !/\s/u.test(source.slice(start, end));
}

function ends({ start, end }: TextRange, length: number): Edit[] {
  return [
    { start, end: start + length, text: '' },
    { start: end - length, end, text: '' },
  ];
}
