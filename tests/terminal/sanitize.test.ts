import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, printableJson, printableLine } from '../../src/terminal/sanitize.ts';

describe('printable', () => {
  it.each([
    ['an escape sequence', 'a\u001b[31mb', 'a␛[31mb'],
    ['a bell and a backspace', 'a\u0007\u0008b', 'a␇␈b'],
    ['a C1 sequence introducer', 'a\u009b2Jb', 'a�2Jb'],
    ['delete', 'a\u007fb', 'a␡b'],
    ['a carriage return alone', 'shown\rhidden', 'shown\nhidden'],
    ['CRLF', 'a\r\nb', 'a\nb'],
    ['a tab', 'a\tb', 'a b'],
    ['an override of the reading direction', 'a\u202egnp.exe\u202cb', 'agnp.exeb'],
  ])('neutralises %s', (_, text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it('keeps joiners and variation selectors', () => {
    expect(printable('☮️ 👩‍🚒 ناشی‌')).toBe('☮️ 👩‍🚒 ناشی‌');
  });

  it('leaves no control characters except line feeds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(printable(text)).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
        expect(printableLine(text)).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe('printableLine', () => {
  it('joins lines with a space', () => {
    expect(printableLine('  a \n\n\u001bb ')).toBe('a ␛b');
  });
});

describe('printableJson', () => {
  it('is one line without control characters that parses to the same value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const json = printableJson({ text });
        expect(json).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(JSON.parse(json)).toEqual({ text });
      }),
    );
  });
});
