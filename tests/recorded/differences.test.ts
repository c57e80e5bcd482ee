import { describe, expect, it } from 'vitest';
import { differences, differenceText } from './differences.ts';

const recorded = (results: Readonly<Record<string, string>>) =>
  Object.entries(results).map(([asked, result]) => ({ asked, result }));

describe('differences', () => {
  it('finds none between equal recordings', () => {
    expect(differences(recorded({ a: '1', b: '2' }), recorded({ b: '2', a: '1' }))).toEqual([]);
  });

  it('finds changed, added and removed results', () => {
    const before = recorded({ same: '1', changed: '2', gone: '3' });
    expect(differences(before, recorded({ same: '1', came: '4', changed: '5' }))).toEqual([
      { asked: 'came', before: null, now: '4' },
      { asked: 'changed', before: '2', now: '5' },
      { asked: 'gone', before: '3', now: null },
    ]);
  });
});

describe('differenceText', () => {
  it('shows both results from shortly before their first difference', () => {
    const same = 'x'.repeat(1000);
    const text = differenceText({ asked: 'a', before: `${same}old`, now: `${same}new` });
    expect(text).toBe(`a\n  - ${'x'.repeat(80)}old\n  + ${'x'.repeat(80)}new`);
  });

  it('marks a command that was not run', () => {
    expect(differenceText({ asked: 'a', before: null, now: '1' })).toBe('a\n  - (not run)\n  + 1');
  });
});
