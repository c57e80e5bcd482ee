import fc from 'fast-check';
import { expect, it } from 'vitest';
import { originalEntry, textEntry } from '../../../../src/library/guilds/transfer/entryName.ts';

const SHA = 'abcdef0123456789'.repeat(4);

it.each([
  ['ferry.md', 'ferry.md'],
  ['Fähre auf Grund.TXT', 'Fähre-auf-Grund.TXT'],
  ['../../etc/passwd', 'etc-passwd'],
  ['C:\\x\\y.pdf', 'C-x-y.pdf'],
  ['.htaccess', 'htaccess'],
  ['...', 'file'],
])('the file %s is exported as %s', (name, safe) => {
  expect(originalEntry(SHA, name)).toBe(`originals/abcdef0123456789-${safe}`);
});

it('no name leads out of its folder, or is long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), name => {
      for (const path of [originalEntry(SHA, name), textEntry(1, 2, name)]) {
        expect(path).toMatch(/^(?:originals|texts)\/[\p{L}\p{M}\p{N}._-]{1,120}$/u);
        expect(path).not.toContain('/.');
      }
    }),
  );
});
