import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SharedMap } from '../../src/articles/sharedMap.ts';

/** Keys with their new values; null to delete one. */
const CHANGES = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 20 }), fc.option(fc.integer({ min: 1, max: 5 }))),
  { maxLength: 30 },
);

function change(
  map: SharedMap<number, number> | Map<number, number>,
  changes: readonly (readonly [number, number | null])[],
): void {
  for (const [key, value] of changes) {
    if (value === null) map.delete(key);
    else map.set(key, value);
  }
}

function valuesOf(map: { get: (key: number) => number | undefined }): (number | undefined)[] {
  return Array.from({ length: 21 }, (_, key) => map.get(key));
}

describe('SharedMap', () => {
  it('has the entries of a map of its own, whatever is changed in its forks', () => {
    fc.assert(
      fc.property(fc.array(CHANGES, { maxLength: 6 }), rounds => {
        let map = new SharedMap<number, number>();
        let model = new Map<number, number>();
        const earlier: [SharedMap<number, number>, Map<number, number>][] = [];
        for (const changes of rounds) {
          earlier.push([map, model]);
          map = map.fork();
          model = new Map(model);
          change(map, changes);
          change(model, changes);
        }
        for (const [shared, own] of [...earlier, [map, model] as const]) {
          expect(valuesOf(shared)).toEqual(valuesOf(own));
        }
      }),
    );
  });
});
