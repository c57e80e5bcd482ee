import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/articles/decodeText.ts';
import { encodeLegacy } from './encodings/encodeLegacy.ts';
import { LANGUAGES } from './encodings/texts.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const TEXT = 'Pier closed\n\nThe pier – 港口 – is closed.\n';

/** Characters of a text to decode: a headline or two, a paragraph, all of it. */
const LENGTHS = [60, 250, 10_000];

describe('decodeText', () => {
  it.each([
    ['no bytes', new Uint8Array(), 'is empty'],
    ['white space', encode(' \r\n\t\u00a0\n'), 'is empty: it holds only white space'],
    ['a byte-order mark', encode('\uFEFF'), 'is empty: it holds only white space'],
    ['characters without width', encode('\u200b\u200d'), 'is empty: it holds only white space'],
    ['a zero byte', encode('PNG\0 News'), 'is binary data, not text'],
    ['a late zero byte', encode(`${'a'.repeat(20_000)}\0`), 'is binary data, not text'],
    ['control characters', latin1('\u0001\u0002\u0003é\u0004'), 'is binary data, not text'],
    [
      'damaged UTF-8',
      Buffer.concat([encode('Häfen fördern Schlösser. '.repeat(4)), encode('€').subarray(0, 2)]),
      'is not valid UTF-8; save it as UTF-8',
    ],
    [
      'half a UTF-16 character',
      Uint8Array.of(0xff, 0xfe, 0x41),
      'is not valid UTF-16LE; save it as UTF-8',
    ],
    [
      'half a UTF-32 character',
      Uint8Array.of(0xff, 0xfe, 0, 0, 0x41),
      'is not valid UTF-32LE; save it as UTF-8',
    ],
    [
      'no UTF-32',
      Uint8Array.of(0, 0, 0xfe, 0xff, 0, 0x11, 0, 0),
      'is not valid UTF-32BE; save it as UTF-8',
    ],
    [
      'too short a text to tell its encoding',
      latin1('Café'),
      'is not valid UTF-8 and seems to be Windows-1252; save it as UTF-8 or set encoding: in its front matter',
    ],
    [
      'bytes that front matter is wrong about',
      latin1('---\nencoding: utf-8\n---\nCafé'),
      'is not valid utf-8, which it says it is; save it as UTF-8',
    ],
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

  it.each<[name: string, bytes: Uint8Array]>([
    ['UTF-16 LE', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
    ['UTF-16 LE without a mark', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 BE without a mark', Buffer.from(TEXT, 'utf16le').swap16()],
    ['UTF-32 LE', utf32(`\uFEFF${TEXT}`, true)],
    ['UTF-32 BE', utf32(`\uFEFF${TEXT}`, false)],
  ])('decodes %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text: TEXT });
  });

  it.each<[name: string, text: string, encoding: string]>([
    ['front matter in YAML', '---\nencoding: windows-1251\n---\nМол', 'windows-1251'],
    ['front matter in TOML', '+++\nencoding = "gbk"\n+++\n港', 'gbk'],
    ['headers', 'Title: Мол\nEncoding: koi8-r\n\nМол', 'koi8-r'],
    [
      'an XML declaration',
      '<?xml version="1.0" encoding="windows-1251"?><a>Мол</a>',
      'windows-1251',
    ],
    ['an HTML declaration', '<!DOCTYPE html><meta charset=gbk><p>港</p>', 'gbk'],
    [
      'an older HTML declaration',
      '<html><meta http-equiv="Content-Type" content="text/html; charset=koi8-r">Мол',
      'koi8-r',
    ],
  ])('decodes what %s names', (_, text, encoding) => {
    expect(decodeText(encodeLegacy(text, encoding))).toEqual({ ok: true, text });
  });

  it.each([
    ['UTF-8 that a page calls something else', '<meta charset="windows-1251"><p>Café</p>'],
    ['UTF-8 that front matter calls something unknown', '---\nencoding: klingon\n---\nCafé'],
    ['UTF-8 with escapes', '\u001b[1mCafé\u001b[0m'],
    ['a page that calls itself UTF-16', '<meta charset="utf-16"><p>Café</p>'],
  ])('decodes %s', (_, text) => {
    expect(decodeText(encode(text))).toEqual({ ok: true, text });
  });

  it('decodes what is not UTF-8 and names no encoding as the fallback', () => {
    const bytes = encodeLegacy('Мол', 'ibm866');
    expect(decodeText(bytes, 'ibm866')).toEqual({ ok: true, text: 'Мол' });
    expect(decodeText(encode('Мол'), 'ibm866')).toEqual({ ok: true, text: 'Мол' });
  });

  it('decodes ISO-2022-JP', () => {
    const bytes = latin1('\u001b$B9A$,JD:?$7$?!#\u001b(B\n');
    expect(decodeText(bytes)).toEqual({ ok: true, text: '港が閉鎖した。\n' });
  });

  it('decodes the quotation marks and dashes of Windows-1252', () => {
    const bytes = latin1('Repairs cost \u00a34 million \u0096 \u0093more than we feared\u0094.');
    expect(decodeText(bytes)).toEqual({
      ok: true,
      text: 'Repairs cost £4 million – “more than we feared”.',
    });
  });

  it.each(
    LANGUAGES.flatMap(({ language, encodings, texts }) =>
      encodings.map(encoding => ({ language, encoding, texts })),
    ),
  )('detects $encoding in $language texts of any length', ({ encoding, texts }) => {
    const plain = encoding.startsWith('windows')
      ? texts
      : texts.map(text => text.replaceAll('’', "'"));
    for (const text of plain.flatMap(text => LENGTHS.map(length => text.slice(0, length)))) {
      expect(decodeText(encodeLegacy(text, encoding))).toEqual({ ok: true, text });
    }
  });
});

function utf32(text: string, isLittleEndian: boolean): Uint8Array {
  const points = Array.from(text, character => character.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(points.length * 4));
  for (const [at, point] of points.entries()) view.setUint32(at * 4, point, isLittleEndian);
  return new Uint8Array(view.buffer);
}
