import { expect, it } from 'vitest';
import { importsIn } from './importsIn.ts';

it('finds every form of import, types included', () => {
  const code = `
    import a from './a.ts';
    import type { B } from './b.ts';
    import './c.ts';
    export * from './d.ts';
    export { e } from './e.ts';
    const f = await import('./f.ts');
    type G = import('./g.ts').G;
    export const text = "import h from './h.ts'";
  `;
  expect(importsIn('code.ts', code).sort()).toEqual(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(name => `./${name}.ts`),
  );
});
