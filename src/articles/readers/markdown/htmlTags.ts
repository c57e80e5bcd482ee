import { decodeReference, REFERENCE } from '../../lines/decodeReference.ts';
import type { Edit } from './edits.ts';
import type { Mark } from './marks.ts';

/** Elements that start or end a paragraph. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote br center dd details div dl dt figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
/** Elements without text; those that are closed are hidden markup. */
const RAW: ReadonlySet<string> = new Set(['script', 'style']);

const TAG =
  /<(?<slash>\/?)(?<name>[a-z][\w.:-]{0,60})(?:[^<>"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,2000}>/giu;

/** Removes the tags of a block of HTML that stands at `start`; marks its headings and paragraphs. */
export function readHtmlBlock(html: string, start: number): { edits: Edit[]; marks: Mark[] } {
  if (/^\s*<[!?]/u.test(html)) {
    return { edits: [{ start, end: start + html.length, text: '' }], marks: [] };
  }
  const edits: Edit[] = [];
  const marks: Mark[] = [];
  let cursor = 0;
  let opensRow = true;
  let opened: { readonly level: number; readonly at: number } | null = null;
  for (const match of html.matchAll(TAG)) {
    if (match.index < cursor) continue;
    const name = (match.groups?.name ?? '').toLowerCase();
    const isClosing = match.groups?.slash === '/';
    cursor = !isClosing && RAW.has(name) ? html.length : match.index + match[0].length;
    const tag = { start: start + match.index, end: start + cursor };
    const opensCell = !isClosing && CELLS.has(name);
    edits.push({ ...tag, text: opensCell && !opensRow ? ' | ' : '' });
    opensRow = name === 'tr' || (opensRow && !opensCell);
    if (!BLOCKS.has(name)) continue;
    if (opened !== null) {
      const text = { start: opened.at, end: tag.start };
      marks.push({ kind: 'heading', ...text, text, level: opened.level });
    }
    const level = isClosing ? null : levelOf(name);
    opened = level === null ? null : { level, at: tag.end };
    marks.push({ kind: 'break', start: tag.start, end: tag.start });
  }
  return { edits: [...edits, ...decodeReferences(html, start)], marks };
}

/** What an inline tag is replaced by: a space if it ends a line, else nothing. */
export function replacementOf(tag: string): string {
  const name = /^<\/?(?<name>[\w.:-]+)/u.exec(tag)?.groups?.name ?? '';
  return BLOCKS.has(name.toLowerCase()) || CELLS.has(name.toLowerCase()) ? ' ' : '';
}

function decodeReferences(html: string, start: number): Edit[] {
  return [...html.matchAll(REFERENCE)].map(({ 0: reference, index }) => ({
    start: start + index,
    end: start + index + reference.length,
    text: decodeReference(reference),
  }));
}

function levelOf(name: string): number | null {
  const level = /^h(?<level>[1-6])$/u.exec(name)?.groups?.level;
  return level === undefined ? null : Number(level);
}
