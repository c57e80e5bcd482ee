import { isEntryDate } from '../boilerplate/dateStamp.ts';
import { readableText } from '../lines/markup.ts';
import { timeStampOf } from '../lines/timeStamp.ts';
import type { OutlinedLine } from './layout.ts';

/**
 * Marks lines that are only a time, or a date and time if there are several: they open the entries of
 * a live blog. A single one in the same block as a byline or date is part of that boilerplate.
 */
export function markTimes(lines: readonly OutlinedLine[]): void {
  for (const [index, line] of lines.entries()) {
    if (timeStampOf(line.text) === null) continue;
    const isByline = !line.opensBlock && lines[index - 1]?.role === 'boilerplate';
    line.role = isByline ? 'boilerplate' : 'time';
  }
  const dated = lines.filter(({ text }) => isEntryDate(readableText(text)));
  if (dated.length > 1) for (const line of dated) line.role = 'time';
}
