import type { Paragraph } from '../article.ts';
import { readableText } from '../lines/markup.ts';
import { hasParagraphBreaks, type Layout, type OutlinedLine } from './layout.ts';

/**
 * Groups the text lines of an article into paragraphs. A time opens the paragraph below it; if a
 * heading or boilerplate is in between, it opens the heading instead.
 */
export function groupParagraphs(lines: readonly OutlinedLine[], { wrapped }: Layout): Paragraph[] {
  const byLine = !wrapped && !hasParagraphBreaks(lines);
  const paragraphs: Paragraph[] = [];
  let section: OutlinedLine[] = [];
  /** A time without text below it yet, and the heading of its entry. */
  let entry: OutlinedLine[] = [];
  let run: OutlinedLine[] = [];
  const flush = (): void => {
    const heads = entry.length > 0 ? entry : section;
    const paragraph = paragraphOf(run, paragraphs.length + 1, readHeading(heads));
    if (paragraph !== null) paragraphs.push(paragraph);
    run = [];
  };
  for (const line of lines) {
    const isOpened = run.length === 1 && run[0]?.role === 'time';
    if (line.role === 'text') {
      if (!isOpened && (line.opensBlock || byLine)) flush();
      run.push(line);
      continue;
    }
    if (isOpened && line.role !== 'time') [entry, run] = [run, []];
    flush();
    if (line.role === 'heading' && entry.length > 0) entry = [...entry.slice(0, 1), line];
    else if (line.role === 'heading') section = [line];
    if (line.role === 'time') [entry, run] = [[], [line]];
  }
  flush();
  return paragraphs;
}

function readHeading(lines: readonly OutlinedLine[]): string | null {
  return lines.length === 0 ? null : lines.map(({ text }) => readableText(text)).join(' ');
}

/** The paragraph of a run of lines; null if it has none. */
function paragraphOf(
  run: readonly OutlinedLine[],
  number: number,
  heading: string | null,
): Paragraph | null {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    start: first.start + indentOf(first.text),
    end: last.end - (last.text.length - last.text.trimEnd().length),
    number,
    heading,
  };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
