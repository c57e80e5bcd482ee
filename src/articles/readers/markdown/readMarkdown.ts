import type { TextRange } from '../../article.ts';
import type { ReadResult } from '../extract.ts';
import { type ArticleBody, readArticles } from '../text/readArticles.ts';
import { applyEdits } from './edits.ts';
import { findExcess } from './excess.ts';
import { findHiddenMarkup, type HiddenMarkup } from './hiddenMarkup.ts';
import type { Mark } from './marks.ts';
import { type Dialect, mdxError, parseMarkdown } from './parseMarkdown.ts';
import { readBlocks } from './readBlocks.ts';
import { readEvents } from './readEvents.ts';

/** Reads a Markdown file; the structure of one without headings is inferred from its lines. */
export function readMarkdown(text: string): ReadResult {
  return readWith(text, body => ({ ...readBody(body, 'markdown'), warnings: [] }));
}

/** Reads an MDX file; one that is not valid MDX is read as Markdown with components. */
export function readMdx(text: string): ReadResult {
  return readWith(text, body => {
    try {
      return { ...readBody(body, 'mdx'), warnings: [] };
    } catch (error) {
      const reason = mdxError(error);
      if (reason === null) throw error;
      const warning = `is read as Markdown, since it is not valid MDX: ${reason}`;
      return { ...readBody(body, 'broken mdx'), warnings: [warning] };
    }
  });
}

function readWith(text: string, read: (body: string) => ArticleBody): ReadResult {
  return readArticles(text, body => {
    const excess = findExcess(body);
    if (excess === null) return read(body);
    return { text: body, blocks: null, warnings: [`is read as plain text: ${excess}`] };
  });
}

function readBody(source: string, dialect: Dialect): Omit<ArticleBody, 'warnings'> {
  const hidden = findHidden(source, dialect);
  const visible = hidden.length === 0 ? source : blank(source, hidden);
  const { edits, marks } = readEvents(visible, parseMarkdown(visible, dialect));
  const removed = hidden.map(({ start, end }) => ({ start, end, text: '' }));
  const { text, offsetOf } = applyEdits(source, [...removed, ...edits]);
  if (!marks.some(({ kind }) => kind === 'heading')) return { text, blocks: null };
  return { text, blocks: readBlocks(text, marks.map(mark => moved(mark, offsetOf)).sort(byStart)) };
}

/** Finds hidden markup outside code, which is looked for only where there may be hidden markup. */
function findHidden(source: string, dialect: Dialect): HiddenMarkup[] {
  if (findHiddenMarkup(source, dialect, []).length === 0) return [];
  const events = parseMarkdown(source, dialect === 'mdx' ? 'broken mdx' : dialect);
  return findHiddenMarkup(source, dialect, readEvents(source, events).code);
}

/** Text of the same length in which zero-width spaces stand for hidden markup. */
function blank(source: string, hidden: readonly HiddenMarkup[]): string {
  let text = '';
  for (const { start, end, opensTitle } of hidden) {
    if (start < text.length) continue;
    text += source.slice(text.length, start);
    const blanks = source.slice(start, end).replaceAll(/[^\r\n]/gu, '\u200b');
    text += opensTitle ? headingMark(end - start) : blanks;
  }
  text += source.slice(text.length);
  return text.replaceAll(/^[ \t\u200b]+$/gmu, line => ' '.repeat(line.length));
}

/** Makes a heading of the lowest level that fits out of the title of an admonition. */
function headingMark(length: number): string {
  return '#'.repeat(Math.min(6, length - 1)).padEnd(length);
}

function moved(mark: Mark, offsetOf: (offset: number) => number): Mark {
  const move = ({ start, end }: TextRange): TextRange => ({
    start: offsetOf(start),
    end: offsetOf(end),
  });
  return mark.kind === 'heading'
    ? { ...mark, ...move(mark), text: move(mark.text) }
    : { ...mark, ...move(mark) };
}

function byStart(a: TextRange, b: TextRange): number {
  return a.start - b.start;
}
