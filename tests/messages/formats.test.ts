import { describe, expect, it } from 'vitest';
import { createFormats } from '../../src/messages/formats.ts';

describe('createFormats', () => {
  it.each([
    ['en-GB', '2 March 2025'],
    ['de', '2. März 2025'],
    ['es', '2 de marzo de 2025'],
    ['fr', '2 mars 2025'],
    ['uk', '2 березня 2025 р.'],
  ])('writes a day in %s', (tag, text) => {
    expect(createFormats(tag).day('2025-03-02')).toBe(text);
  });

  it.each([
    ['en-GB', '2 Mar'],
    ['de', '2. März'],
    ['es', '2 mar'],
    ['fr', '2 mars'],
    ['uk', '2 бер.'],
  ])('writes a day without its year in %s', (tag, text) => {
    expect(createFormats(tag).shortDay('2025-03-02')).toBe(text);
  });

  it('keeps the day of a date and time, in any time zone', () => {
    const { day } = createFormats('en-GB');
    expect(day('2025-03-02T00:30:00+14:00')).toBe('2 March 2025');
    expect(day('2025-03-02T23:30:00-11:00')).toBe('2 March 2025');
  });

  it('returns what is no date as it is', () => {
    const { day } = createFormats('en-GB');
    expect(day('last spring')).toBe('last spring');
    expect(day('2025-13-45')).toBe('2025-13-45');
  });

  it('chooses the plural form of a number', () => {
    const { plural } = createFormats('uk');
    const forms = { one: '# стаття', few: '# статті', many: '# статей', other: '# статті' };
    expect([1, 2, 5, 21, 1000].map(count => plural(count, forms))).toEqual([
      '1 стаття',
      '2 статті',
      '5 статей',
      '21 стаття',
      '1\u00a0000 статей',
    ]);
  });

  it('joins a list as the language does', () => {
    expect(createFormats('de').list(['a', 'b', 'c'])).toBe('a, b und c');
  });
});
