import { expect, it } from 'vitest';
import { findCircles } from './findCircles.ts';

const graphOf = (edges: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(edges).map(([node, next]) => [node, new Set(next)]));

it('finds no circle where two paths meet', () => {
  expect(findCircles(graphOf({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
});

it('finds a circle behind a path that leads to it', () => {
  expect(findCircles(graphOf({ a: ['b'], b: ['c'], c: ['d'], d: ['b'] }))).toEqual([
    ['b', 'c', 'd', 'b'],
  ]);
});

it('finds circles that do not touch', () => {
  expect(findCircles(graphOf({ a: ['b'], b: ['a'], c: ['d'], d: ['c'] }))).toHaveLength(2);
});

it('ignores a node that points to itself', () => {
  expect(findCircles(graphOf({ a: ['a'] }))).toEqual([]);
});
