import { describe, expect, it } from 'vitest';
import { judgePattern } from './judgePattern.ts';
import { patternsIn } from './patternsIn.ts';
import { runsFor } from './runsFor.ts';

describe('judgePattern', () => {
  it.each([
    ['quadratic', '^[^\\S\\n]*>', 'gm'],
    ['exponential', '^(?:a+)+$', ''],
  ])('rejects a pattern that is %s', async (_, source, flags) => {
    expect(await judgePattern(source, flags, null)).toMatchObject({ isLinear: false });
  });

  it('proves a linear pattern', async () => {
    expect(await judgePattern('(?:^|\\s)\\d+$', '', null)).toEqual({ isLinear: true, by: 'proof' });
  });

  it('runs a pattern that it cannot prove', async () => {
    expect(await judgePattern('(?<!\\s)\\s+$', '', null)).toEqual({ isLinear: true, by: 'runs' });
  });
});

describe('runsFor', () => {
  it('makes a million characters for each class of a pattern', () => {
    const runs = [...runsFor(/[ab]+\s\.\p{Lu}?(?!.)/u)];
    expect(new Set(runs.map(({ name }) => name.split(' as ')[0]))).toEqual(
      new Set(['[ab]', '\\s', '\\p{Lu}', '.']),
    );
    for (const { text } of runs) expect(text.length).toBeGreaterThanOrEqual(1_000_000);
  });
});

describe('patternsIn', () => {
  it('finds literals and RegExp calls with their places', () => {
    const code = "const A = /a+/u;\n// /not/\nconst b = '/not/';\nf(new RegExp(b), RegExp('x'));";
    expect(patternsIn('a.ts', code)).toEqual({
      literals: [{ place: 'a.ts:1', source: 'a+', flags: 'u' }],
      calls: ['a.ts:4', 'a.ts:4'],
    });
  });

  it('rejects code that it cannot parse', () => {
    expect(() => patternsIn('a.ts', 'const = 1')).toThrow(SyntaxError);
  });
});
