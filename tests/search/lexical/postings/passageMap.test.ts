import { expect, it } from 'vitest';
import { PassageMap } from '../../../../src/search/lexical/postings/passageMap.ts';

it('a passage map has each of its passages once', () => {
  const map = new PassageMap(Uint32Array.of(1, 4, 9, 2), 1, 3);
  const expected = new Map([
    [4, 1],
    [9, 1],
  ]);
  expect(new Map(map)).toEqual(expected);
  expect(map.size).toBe(2);
  expect([...map.keys()]).toEqual([...expected.keys()]);
  expect([...map.values()]).toEqual([...expected.values()]);
  expect([map.get(4), map.get(1), map.has(9), map.has(2)]).toEqual([1, undefined, true, false]);
  const visited: unknown[] = [];
  map.forEach((...visit) => {
    visited.push(visit);
  });
  expect(visited).toEqual([
    [1, 4, map],
    [1, 9, map],
  ]);
});

it('a passage map cannot be changed', () => {
  const map = new PassageMap(Uint32Array.of(1), 0, 1);
  for (const change of [() => map.set(), () => map.delete(), () => map.clear()]) {
    expect(change).toThrow('cannot change');
  }
});
