import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/articles/decodeText.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decodeText', () => {
  it.each([
    ['no bytes', new Uint8Array(), 'is empty'],
    ['white space', encode(' \r\n\t\u00a0\n'), 'is empty: it holds only white space'],
    ['a byte-order mark', encode('\uFEFF'), 'is empty: it holds only white space'],
    ['characters without width', encode('\u200b\u200d'), 'is empty: it holds only white space'],
    ['UTF-16 LE', Buffer.from('\uFEFFNews', 'utf16le'), 'is UTF-16 text; save it as UTF-8'],
    ['UTF-16 BE', Uint8Array.of(0xfe, 0xff, 0, 78), 'is UTF-16 text; save it as UTF-8'],
    ['UTF-16 without a mark', Buffer.from('News', 'utf16le'), 'is binary data, not text'],
    ['a late zero byte', encode(`${'a'.repeat(20_000)}\0`), 'is binary data, not text'],
    ['Latin-1', Buffer.from('Café', 'latin1'), 'is not valid UTF-8; save it as UTF-8'],
    ['a half character', encode('€').subarray(0, 2), 'is not valid UTF-8; save it as UTF-8'],
  ])('rejects %s', (_, bytes, reason) => {
    expect(decodeText(bytes)).toEqual({ ok: false, reason });
  });

  it('removes the byte-order mark and nothing else', () => {
    expect(decodeText(encode('\uFEFF a\r\nb\u0301\uFEFF\n'))).toEqual({
      ok: true,
      text: ' a\r\nb\u0301\uFEFF\n',
    });
  });

  it('decodes valid text after a rejection', () => {
    decodeText(Uint8Array.of(0xe2, 0x82));
    expect(decodeText(encode('€'))).toEqual({ ok: true, text: '€' });
  });
});
