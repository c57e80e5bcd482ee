import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TopPlaces } from '../../../src/search/lexical/topPlaces.ts';

const scores = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 200 });
const limits = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constant(Infinity));

it('returns the same as sorting all places, whatever the order of insertion', () => {
  const orders = fc.infiniteStream(fc.nat());
  fc.assert(
    fc.property(scores, limits, orders, (all, limit, order) => {
      const scored = all.map((score, place) => ({ place, score }));
      const shuffled = scored
        .map(entry => ({ entry, key: order.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key);
      const top = new TopPlaces(limit);
      for (const { entry } of shuffled) top.add(entry.place, entry.score);
      const sorted = scored.toSorted((a, b) => b.score - a.score || a.place - b.place);
      expect(top.best()).toEqual(sorted.slice(0, limit));
      expect(top.best()).toEqual(sorted.slice(0, limit));
    }),
  );
});

it('never sets the bar above a score that would still be kept', () => {
  fc.assert(
    fc.property(scores, fc.integer({ min: 1, max: 20 }), (all, limit) => {
      const top = new TopPlaces(limit);
      for (const [place, score] of all.entries()) {
        const kept = all.slice(0, place).toSorted((a, b) => b - a);
        expect(top.bar).toBeLessThanOrEqual(kept[limit - 1] ?? 0);
        top.add(place, score);
      }
    }),
  );
});
