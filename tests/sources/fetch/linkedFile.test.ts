import { describe, expect, it } from 'vitest';
import { linkedFile } from '../../../src/sources/fetch/linkedFile.ts';

const CASES: readonly (readonly [url: string, contentType: string | null, name: string])[] = [
  ['https://example.org/news/ferry', 'text/html', 'ferry.html'],
  ['https://example.org/news/ferry/', 'text/html; charset=utf-8', 'ferry.html'],
  ['https://example.org/news/ferry.php?id=1', 'Text/HTML', 'ferry.html'],
  ['https://example.org/', 'text/html', 'example.org.html'],
  ['https://example.org/report.pdf', 'application/pdf', 'report.pdf'],
  ['https://example.org/report.pdf', 'text/html', 'report.html'],
  ['https://example.org/notes', 'text/plain', 'notes.txt'],
  ['https://example.org/README', 'text/markdown', 'README.md'],
  ['https://example.org/f%C3%A4hre', 'text/html', 'fähre.html'],
  ['https://example.org/a%2Fb', 'text/html', 'a_b.html'],
  ['https://example.org/%E0%A4', 'text/html', '%E0%A4.html'],
  ['https://example.org/a.xhtml', 'application/xhtml+xml', 'a.html'],
  ['https://example.org/a.html', null, 'a.html'],
  ['https://example.org/a.html', 'nonsense', 'a.html'],
  [`https://example.org/${'a'.repeat(200)}`, 'text/html', `${'a'.repeat(80)}.html`],
];

function fileOf(finalUrl: string, contentType: string | null) {
  const validators = { etag: null, lastModified: null };
  const bytes = Buffer.from('x');
  return linkedFile({ kind: 'fetched', bytes, contentType, finalUrl, validators, maxAge: null });
}

describe('linkedFile', () => {
  it.each(CASES)('names %s, sent as %s, %s', (url, contentType, name) => {
    expect(fileOf(url, contentType).name).toBe(name);
  });

  it.each([
    ['text/html', null],
    ['text/html; charset=windows-1251', 'windows-1251'],
    ['text/html;charset="utf-8"', 'utf-8'],
    ['text/html; boundary=x; Charset=KOI8-R', 'KOI8-R'],
    [null, null],
  ])('has the encoding that %s names', (contentType, encoding) => {
    expect(fileOf('https://example.org/a', contentType).encoding).toBe(encoding);
  });
});
