import type { TextRange } from '../../article.ts';
import { partitionPoint } from '../../partitionPoint.ts';

/** A part of the source to leave out; its line ends stay, so that lines keep their numbers. */
export interface Edit extends TextRange {
  /** What stands in its place. */
  readonly text: string;
}

/** An edited text, and where the characters of its source are. */
export interface EditedText {
  readonly text: string;
  /** The offset in `text` of an offset in the source; of one that was left out, where it was. */
  readonly offsetOf: (offset: number) => number;
}

/** Applies edits, in any order; of two that overlap, the one that starts first applies. */
export function applyEdits(source: string, edits: readonly Edit[]): EditedText {
  const kept: Kept[] = [];
  let text = '';
  let cursor = 0;
  const keep = (from: number, to: number): void => {
    kept.push({ from, to, at: text.length });
    text += source.slice(from, to);
  };
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < cursor) continue;
    keep(cursor, edit.start);
    const isBlank = edit.text.trim() === '';
    const followsSpace = /(?:^|\s)$/u.test(text.slice(-1));
    text += isBlank && followsSpace ? '' : edit.text;
    text += lineEndsIn(source, edit);
    // Removing a word between two spaces keeps only one of them.
    const isGap = isBlank && (followsSpace || edit.text !== '') && source[edit.end] === ' ';
    cursor = isGap ? edit.end + 1 : edit.end;
  }
  keep(cursor, source.length);
  return { text, offsetOf: offsetIn(kept) };
}

/** A part of the source that was kept; `at` is its offset in the edited text. */
interface Kept {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

function offsetIn(kept: readonly Kept[]): EditedText['offsetOf'] {
  return offset => {
    const last = partitionPoint(kept, ({ from }) => from <= offset) - 1;
    const { from, to, at } = kept[Math.max(last, 0)] ?? { from: 0, to: 0, at: 0 };
    return at + Math.min(Math.max(offset, from), to) - from;
  };
}

/** The line ends in a range; a space keeps `\r` and `\n` apart that would become one line end. */
function lineEndsIn(source: string, { start, end }: TextRange): string {
  return source.slice(start, end).replaceAll(/[^\r\n]+/gu, (run, at: number) => {
    const isBetween = source[start + at - 1] === '\r' && source[start + at + run.length] === '\n';
    return isBetween ? ' ' : '';
  });
}
