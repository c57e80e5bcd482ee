import { endingOf } from '../articles/readers/recognizeFormat.ts';
import type { Skipped } from '../sources/folder/foundArticles.ts';
import { firstOf } from './counted.ts';

/** Unit: endings or drafts. */
const MAX_NAMED = 10;

/** Says what was skipped although nothing is wrong with it: "skipped: 12 .jpg, 3 .zip"; a line per kind. */
export function skippedLines({ others, drafts }: Skipped): string[] {
  const counts = new Map<string, number>();
  for (const file of others) counts.set(endingOf(file), (counts.get(endingOf(file)) ?? 0) + 1);
  const endings = [...counts].sort(([, a], [, b]) => b - a);
  const counted = endings.map(([ending, count]) => `${count} ${ending || 'without an ending'}`);
  return [
    ...(counted.length === 0 ? [] : [`skipped: ${firstOf(counted, MAX_NAMED)}`]),
    ...(drafts.length === 0 ? [] : [`skipped as drafts: ${firstOf(drafts, MAX_NAMED)}`]),
  ];
}
