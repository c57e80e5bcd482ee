import {
  BOOK_ENDS,
  BOOK_STARTS,
  SMALL_PRINT_ENDS,
} from '../../languages/en/boilerplate/licences.ts';
import { hasPhrase } from '../../languages/phrases/findPhrase.ts';
import type { PhraseTable } from '../../languages/phrases/phraseTable.ts';
import { readTokens } from '../../languages/phrases/readTokens.ts';
import type { OutlinedLine } from './layout.ts';

/** Unit: UTF-16 code units. */
const MAX_LENGTH = 300;
const LICENCE = /gutenberg|small print/iu;

/** Marks the licence above and below the text of a book of Project Gutenberg. */
export function markLicences(lines: readonly OutlinedLine[]): void {
  const marks = lines.filter(({ text }) => text.length <= MAX_LENGTH && LICENCE.test(text));
  const top = find(marks, BOOK_STARTS) ?? find(marks, SMALL_PRINT_ENDS);
  const bottom = find(
    marks.filter(({ start }) => start > (top?.start ?? -1)),
    BOOK_ENDS,
  );
  for (const line of lines) {
    const isAbove = top !== undefined && line.start <= top.start;
    const isBelow = bottom !== undefined && line.start >= bottom.start;
    if (isAbove || isBelow) line.role = 'boilerplate';
  }
}

function find(lines: readonly OutlinedLine[], phrases: PhraseTable): OutlinedLine | undefined {
  return lines.find(({ text }) => hasPhrase(phrases, readTokens(text.replace(/^[\s*]+/u, ''))));
}
