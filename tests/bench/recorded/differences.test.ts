import { describe, expect, it } from 'vitest';
import { differences, differenceText } from './differences.ts';

const recorded = (results: Readonly<Record<string, string>>) =>
  Object.entries(results).map(([asked, result]) => ({ asked, result }));

describe('differences', () => {
  it('finds none between equal recordings', () => {
    expect(differences(recorded({ a: '1', b: '2' }), recorded({ b: '2', a: '1' }))).toEqual([]);
  });

  it('finds what changed, came and went', () => {
    const before = recorded({ same: '1', changed: '2', gone: '3' });
    expect(differences(before, recorded({ same: '1', came: '4', changed: '5' }))).toEqual([
      { asked: 'came', before: null, now: '4' },
      { asked: 'changed', before: '2', now: '5' },
      { asked: 'gone', before: '3', now: null },
    ]);
  });
});

describe('differenceText', () => {
  it('shows both results from a little before the place where they differ', () => {
    const same = 'x'.repeat(1000);
    const text = differenceText({ asked: 'a', before: `${same}old`, now: `${same}new` });
    expect(text).toBe(`a\n  - ${'x'.repeat(80)}old\n  + ${'x'.repeat(80)}new`);
  });

  it('says of a command that was not run that it was not', () => {
    expect(differenceText({ asked: 'a', before: null, now: '1' })).toBe('a\n  - (not run)\n  + 1');
  });
});
