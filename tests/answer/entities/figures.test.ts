import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureKeysIn, figuresIn } from '../../../src/answer/entities/figures.ts';
import { cases } from '../../setup/environment.ts';

const telling = (text: string) =>
  figuresIn(text)
    .filter(({ isNotable }) => isNotable)
    .map(({ start, end }) => text.slice(start, end));
const keys = (text: string) => figuresIn(text).flatMap(figure => figure.keys);

describe('figuresIn', () => {
  it.each([
    ['They fired 60 missiles at three large cities.', ['60 missiles', 'three large cities']],
    ['It rose by 20 percent, or 3.5%, or 7 per cent.', ['20 percent', '3.5%', '7 per cent']],
    ['It cost $5 million, £3m and €1,200.50.', ['$5 million', '£3m', '€1,200.50']],
    ['Up to 2,500 km deep and 40 kg heavy.', ['2,500 km', '40 kg']],
    ['A two-and-a-half-hour talk of 15-year-old boys.', ['two-and-a-half-hour', '15-year-old']],
    ['It killed 12, they said.', ['12']],
    ['A dozen boats and sixty-five people.', ['A dozen boats', 'sixty-five people']],
    ['One of the two was there at 9:30 or 5 p.m.', []],
    ['Two of them flew an F-16, a Boeing 737 and an S-300 on Channel Four.', []],
    ['Won 2-1, open 24/7, at half a million.', []],
    ['1. The first item', []],
  ])('finds the numbers in %j', (text, figures) => {
    expect(telling(text)).toEqual(figures);
  });

  it.each([
    ['60', 'sixty'],
    ['1,200', '1200'],
    ['1\u202f200', '1,200'],
    ['5 million', 'five million'],
    ['5,000,000', 'five million'],
    ['2.3 million', '2,300,000'],
    ['a hundred', '100'],
    ['two hundred and five', '205'],
    ['two thousand five hundred', '2,500'],
    ['three hundred thousand', '300,000'],
    ['a dozen', 'twelve'],
    ['ninety-nine', '99'],
  ])('gives %j and %j the same key', (one, other) => {
    expect(keys(one)).toHaveLength(1);
    expect(keys(one)).toEqual(keys(other));
  });

  it.each([
    ['$5m', 'five million'],
    ['$5m', '5'],
    ['five to six million', '5 million'],
    ['5-6 million', '5,000,000'],
  ])('gives %j the key of %j, too', (text, number) => {
    expect(keys(text)).toEqual(expect.arrayContaining(keys(number)));
  });

  it('reads any whole number with and without commas', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), number => {
        expect(keys(`It counted ${number.toLocaleString('en')} votes.`)).toEqual([String(number)]);
        expect(keys(`It counted ${number} votes.`)).toEqual([String(number)]);
      }),
      { numRuns: cases(50) },
    );
  });
});

describe('figureKeysIn', () => {
  it.each([
    ['RM60 was paid', '60'],
    ['at 12:30', '30'],
    ['half of them', '50'],
    ['both leaders', '2'],
    ['for a decade', '10'],
    ['1.200 Häuser', '1200'],
  ])('finds in %j the key %s', (text, key) => {
    expect(figureKeysIn(text)).toContain(key);
  });
});
