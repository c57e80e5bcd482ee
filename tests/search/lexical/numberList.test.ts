import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NumberList } from '../../../src/search/lexical/numberList.ts';

const value = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const change = fc.oneof(
  fc.record({ kind: fc.constant('push' as const), value }),
  fc.record({ kind: fc.constant('append' as const), values: fc.array(value, { maxLength: 150 }) }),
  fc.record({ kind: fc.constant('set' as const), place: fc.nat({ max: 300 }), value }),
  fc.record({ kind: fc.constant('trim' as const) }),
);

it('equals a list of zeros after the same changes', () => {
  fc.assert(
    fc.property(fc.array(change), fc.nat({ max: 400 }), fc.nat({ max: 400 }), (changes, a, b) => {
      const numbers = new NumberList();
      const list: number[] = [];
      for (const made of changes) {
        if (made.kind === 'push') {
          numbers.push(made.value);
          list.push(made.value);
        } else if (made.kind === 'append') {
          numbers.append(made.values);
          list.push(...made.values);
        } else if (made.kind === 'trim') {
          numbers.trim();
        } else {
          numbers.set(made.place, made.value);
          while (list.length <= made.place) list.push(0);
          list[made.place] = made.value;
        }
      }
      expect(numbers.length).toBe(list.length);
      expect([...numbers.view()]).toEqual(list);
      expect([...numbers.view(a, b)]).toEqual(list.slice(a, b));
      expect(numbers.at(a)).toBe(list[a] ?? 0);
    }),
  );
});

it('does not change a view when the list grows', () => {
  const numbers = new NumberList();
  numbers.append([1, 2, 3]);
  const view = numbers.view();
  numbers.append(Array.from({ length: 1000 }, () => 9));
  expect([...view]).toEqual([1, 2, 3]);
});
