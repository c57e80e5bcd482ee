import type { Paragraph } from '../article.ts';
import { publicationDateIn } from '../boilerplate/dateStamp.ts';
import { plainText } from '../boilerplate/plainText.ts';
import { readDate } from '../metadata/readDate.ts';
import type { OutlinedLine } from './layout.ts';

/** The date in the byline and other lines of that kind above the first paragraph, as of `readDate`; null if there is none. */
export function readPublished(
  lines: readonly OutlinedLine[],
  [first]: readonly Paragraph[],
): string | null {
  for (const { role, start, text } of lines) {
    if (first === undefined || start >= first.start) break;
    const written = role === 'boilerplate' ? publicationDateIn(plainText(text)) : null;
    const read = readDate(written ?? '');
    if (read.kind === 'date') return read.date;
  }
  return null;
}
