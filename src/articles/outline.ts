import type { LineRange, Paragraph } from './article.ts';
import { readDateline } from './dateline.ts';
import { asksReaders, isFurniture } from './furniture.ts';
import { isTitleCase, looksLikeHeading, looksLikeTitle } from './headings.ts';
import { endsAsSentence, isBlank, type Line, splitLines } from './lines.ts';

/** What an article's text is made of, told from its lines alone. */
export interface Outline {
  /** The headline at the top of the text, without markup, or null. */
  readonly title: string | null;
  /** The source that a dateline or the headline names, or null. */
  readonly publisher: string | null;
  readonly paragraphs: readonly Paragraph[];
  readonly lineStarts: readonly number[];
}

type Role = 'blank' | 'furniture' | 'title' | 'subtitle' | 'heading' | 'text';

interface OutlinedLine extends Line {
  role: Role;
}

const MARKDOWN_HEADING = /^ {0,3}(?<marks>#{1,6})\s+(?<text>.*?)\s*#*\s*$/u;
const UNDERLINE = /^\s{0,3}(?:=+|-{2,})\s*$/u;
/** Text set by hand to a width is no wider than this. Unit: UTF-16 code units. */
const MAX_WRAP_WIDTH = 120;
const HEADING_IN_BLOCK_LENGTH = 80;
/** How far down a dateline is looked for. Unit: paragraphs. */
const DATELINE_DEPTH = 3;

/**
 * Finds an article's title, publisher, headings and paragraphs from `bodyStart` on.
 *
 * A paragraph is a run of lines between blank lines; in an article whose body no blank line parts,
 * each line is a paragraph. Titles, headings and page furniture belong to none.
 */
export function readOutline(text: string, bodyStart = 0): Outline {
  const all = splitLines(text);
  const lines: OutlinedLine[] = all
    .filter(line => line.start >= bodyStart)
    .map(line => ({ ...line, role: roleOf(line.text) }));
  const wrapped = isWrapped(lines);
  const title = markTitle(lines, wrapped);
  markHeadings(lines, wrapped);
  markSubtitle(lines);
  markReaderPrompts(lines);
  const paragraphs = groupParagraphs(text, lines, wrapped);
  const source = paragraphs
    .slice(0, DATELINE_DEPTH)
    .map(({ start, end }) => readDateline(text.slice(start, end))?.source ?? null)
    .find(found => found !== null);
  const [headline, outlet] = splitOutlet(title);
  return {
    title: headline,
    publisher: source ?? outlet,
    paragraphs,
    lineStarts: all.map(line => line.start),
  };
}

function roleOf(text: string): Role {
  if (isBlank(text)) return 'blank';
  if (MARKDOWN_HEADING.test(text)) return 'heading';
  return isFurniture(text) ? 'furniture' : 'text';
}

/** Tells text set by hand to a width from text whose every line was ended on purpose. */
function isWrapped(lines: readonly OutlinedLine[]): boolean {
  const text = lines.filter(line => line.role === 'text');
  if (text.some(line => line.text.length > MAX_WRAP_WIDTH)) return false;
  const inside = lines.filter(
    (line, index) => line.role === 'text' && lines[index + 1]?.role === 'text',
  );
  const open = inside.filter(line => !endsAsSentence(line.text));
  return open.length >= 2 && open.length * 2 > inside.length;
}

/** Marks the headline, if the text opens with one, and returns it without markup. */
function markTitle(lines: OutlinedLine[], wrapped: boolean): string | null {
  const index = lines.findIndex(line => line.role === 'text' || line.role === 'heading');
  const line = lines[index];
  if (line === undefined || !lines.slice(index + 1).some(({ role }) => role === 'text')) {
    return null;
  }
  const underlined = UNDERLINE.test(lines[index + 1]?.text ?? '');
  const standsAlone = lines[index + 1]?.role !== 'text';
  const isTitle =
    line.role === 'heading' ||
    underlined ||
    (looksLikeTitle(line.text) && (standsAlone || !wrapped) && readDateline(line.text) === null);
  if (!isTitle) return null;
  line.role = 'title';
  return withoutMarkup(line.text);
}

function markHeadings(lines: OutlinedLine[], wrapped: boolean): void {
  const spaced = isParted(lines);
  for (const [index, line] of lines.entries()) {
    if (line.role !== 'text') continue;
    const before = lines[index - 1];
    const after = lines[index + 1];
    if (UNDERLINE.test(after?.text ?? '') && after?.role === 'furniture') {
      line.role = 'heading';
      continue;
    }
    if (!looksLikeHeading(line.text)) continue;
    const opens = before?.role !== 'text' || (!wrapped && endsAsSentence(before.text));
    const standsAlone = before?.role !== 'text' && after?.role !== 'text';
    const inBlock =
      isTitleCase(line.text) &&
      line.text.length <= HEADING_IN_BLOCK_LENGTH &&
      after !== undefined &&
      after.text.length > line.text.length;
    if (standsAlone || (opens && !wrapped && (!spaced || inBlock))) line.role = 'heading';
  }
}

/** A line between the headline and the dateline, or one the body repeats, restates the article. */
function markSubtitle(lines: OutlinedLine[]): void {
  const title = lines.findIndex(line => line.role === 'title');
  const index = lines.findIndex((line, at) => at > title && line.role !== 'blank');
  const line = lines[index];
  if (title < 0 || line?.role !== 'text') return;
  const body = lines.slice(index + 1).filter(({ role }) => role === 'text');
  const [next] = body;
  const repeated = body.some(other => other.text.includes(line.text.trim()));
  if (next !== undefined && (repeated || readDateline(next.text) !== null)) line.role = 'subtitle';
}

/** A question to the readers that closes the article is no part of what it says. */
function markReaderPrompts(lines: OutlinedLine[]): void {
  const text = lines.filter(line => line.role === 'text');
  for (const line of text.slice(1).reverse()) {
    if (!asksReaders(line.text)) return;
    line.role = 'furniture';
  }
}

/** Tells whether a blank line stands between two lines of the body. */
function isParted(lines: readonly OutlinedLine[]): boolean {
  const body = lines.filter(({ role }) => role === 'text' || role === 'blank');
  const first = body.findIndex(({ role }) => role === 'text');
  const last = body.findLastIndex(({ role }) => role === 'text');
  return body.slice(Math.max(first, 0), Math.max(last, 0)).some(({ role }) => role === 'blank');
}

function groupParagraphs(
  text: string,
  lines: readonly OutlinedLine[],
  wrapped: boolean,
): Paragraph[] {
  const byLine = !isParted(lines) && !wrapped;
  const paragraphs: Paragraph[] = [];
  let heading: string | null = null;
  let run: OutlinedLine[] = [];
  const flush = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) return;
    paragraphs.push({
      ...trim(text, first.start, last.end),
      number: paragraphs.length + 1,
      lines: [first.number, last.number] satisfies LineRange,
      heading,
    });
    run = [];
  };
  for (const line of lines) {
    if (line.role === 'text') {
      if (byLine) flush();
      run.push(line);
      continue;
    }
    flush();
    if (line.role === 'heading') heading = withoutMarkup(line.text);
  }
  flush();
  return paragraphs;
}

function trim(text: string, start: number, end: number): { start: number; end: number } {
  const slice = text.slice(start, end);
  return {
    start: start + (slice.length - slice.trimStart().length),
    end: end - (slice.length - slice.trimEnd().length),
  };
}

function withoutMarkup(line: string): string {
  const heading = MARKDOWN_HEADING.exec(line)?.groups?.text ?? line;
  return heading
    .replaceAll(/\*\*|__/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** "Headline | Outlet": web pages put their own name behind the headline. */
function splitOutlet(title: string | null): [title: string | null, outlet: string | null] {
  const parts = title?.split(/\s+\|\s+/u) ?? [];
  const outlet = parts.length > 1 ? parts.at(-1) : undefined;
  if (outlet === undefined || outlet.length > 40) return [title, null];
  return [parts.slice(0, -1).join(' | '), outlet];
}
