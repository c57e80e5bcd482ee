import type { HeldArticle } from './heldArticle.ts';
import type { Segment } from './segment.ts';

/** A segment with fewer of its passages still in use is rewritten. */
const MIN_SHARE = 0.5;
/** As many segments of about the same size become one. */
const MERGED_AT_ONCE = 8;

/**
 * Chooses the segments whose articles should move to a new one: those of which too little is left, and
 * those of about the same size once there are eight. So each article moves only a few times in all.
 */
export function segmentsToMerge(kept: Iterable<HeldArticle>): ReadonlySet<Segment> {
  const sizes = new Map<Segment, number>();
  for (const { segment, passageCount } of kept) {
    sizes.set(segment, (sizes.get(segment) ?? 0) + passageCount);
  }
  const merged = new Set<Segment>();
  const bySize = new Map<number, Segment[]>();
  for (const [segment, size] of sizes) {
    if (size < MIN_SHARE * segment.passageCount) merged.add(segment);
    else if (!segment.isFull) {
      const magnitude = Math.floor(Math.log(size + 1) / Math.log(MERGED_AT_ONCE));
      bySize.set(magnitude, [...(bySize.get(magnitude) ?? []), segment]);
    }
  }
  for (const peers of bySize.values()) {
    if (peers.length >= MERGED_AT_ONCE) for (const segment of peers) merged.add(segment);
  }
  return merged;
}
