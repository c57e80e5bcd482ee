import type { Recorded } from './record.ts';

/** A command whose result differs; null where it was not run. */
export interface Difference {
  readonly asked: string;
  readonly before: string | null;
  readonly now: string | null;
}

/** Finds the commands whose results differ: those of `now` in order, then the missing ones. */
export function differences(before: readonly Recorded[], now: readonly Recorded[]): Difference[] {
  const left = new Map(before.map(({ asked, result }) => [asked, result]));
  const changed: Difference[] = [];
  for (const { asked, result } of new Map(now.map(each => [each.asked, each])).values()) {
    const earlier = left.get(asked) ?? null;
    left.delete(asked);
    if (earlier !== result) changed.push({ asked, before: earlier, now: result });
  }
  const gone = [...left].map(([asked, result]) => ({ asked, before: result, now: null }));
  return [...changed, ...gone];
}

/** Unit: UTF-16 code units. */
const SHOWN = 300;
/** Characters shown before the first difference. Unit: UTF-16 code units. */
const CONTEXT = 80;

/** Shows a difference from shortly before the first differing character. */
export function differenceText({ asked, before, now }: Difference): string {
  const from = Math.max(0, sharedLength(before ?? '', now ?? '') - CONTEXT);
  const shown = (result: string | null): string =>
    result === null ? '(not run)' : result.slice(from, from + SHOWN);
  return `${asked}\n  - ${shown(before)}\n  + ${shown(now)}`;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
