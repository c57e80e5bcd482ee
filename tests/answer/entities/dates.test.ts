import { describe, expect, it } from 'vitest';
import { dateKeysIn, datesIn } from '../../../src/answer/entities/dates.ts';

const written = (text: string) => datesIn(text).map(({ start, end }) => text.slice(start, end));
const keys = (text: string) => datesIn(text).flatMap(date => date.keys);

describe('datesIn', () => {
  it.each([
    ['It rained on June 23, 2025.', ['June 23, 2025']],
    ['It rained on 23 June and on Monday.', ['23 June', 'Monday']],
    ['From the 23rd of June 2025 on.', ['23rd of June 2025']],
    ['On Sept. 3 and Dec 24.', ['Sept. 3', 'Dec 24']],
    ['June 23-25 were dry.', ['June 23-25']],
    ['Filed on 2025-06-23.', ['2025-06-23']],
    ['Since June 2025, or in May.', ['June 2025', 'May']],
    ['It was built in 1974.', ['1974']],
    ['They may march on, and 2000 people came.', []],
    ['April said Mayfair is in Augusta.', []],
    ['The 1990s, 12:30 and $2010.', []],
  ])('finds the dates in %j', (text, dates) => {
    expect(written(text)).toEqual(dates);
  });

  it.each([
    ['June 23', '23 June'],
    ['June 23rd, 2025', '2025-06-23'],
    ['the 5th of Sept 2024', 'September 5'],
  ])('gives %j and %j the same key', (one, other) => {
    expect(keys(one)).toEqual(keys(other));
  });

  it.each([
    ['June 23', '24 June'],
    ['June 23', 'July 23'],
    ['Monday', 'Tuesday'],
    ['in 1974', 'in 1975'],
  ])('gives %j and %j different keys', (one, other) => {
    expect(keys(one)).not.toEqual(keys(other));
  });
});

describe('dateKeysIn', () => {
  it.each([
    ['JUNE 23', 'June 23'],
    ['filed 23/6/2025', 'June 23'],
    ['filed 6.23.2025', '23 June'],
    ['June’s floods', 'in June'],
    ['2 June 2025', 'in 2025'],
    ['closed on Mondays', 'Monday'],
    ['Mon., 9 a.m.', 'on Monday'],
  ])('finds in %j the key of %j', (text, date) => {
    expect([...dateKeysIn(text)]).toEqual(expect.arrayContaining(keys(date)));
  });

  it('ignores words that only begin like a weekday', () => {
    expect([...dateKeysIn('money sat in the sun for a month')]).toEqual([]);
  });
});
