import { describe, expect, it } from 'vitest';
import { FORMATS, type Format } from '../../../src/articles/readers/formats.ts';
import { endingOf, recognizeFormat } from '../../../src/articles/readers/recognizeFormat.ts';
import {
  isHtml,
  isJsonFeed,
  isMail,
  isSubtitles,
  isXmlFeed,
  type Signature,
  startsWith,
  zipWith,
} from '../../../src/articles/readers/signatures.ts';

const READER = FORMATS[0]?.reader ?? null;

function format(name: string, endings: string[], signature: Signature, more: object = {}): Format {
  return { name, endings, signature, isAssumed: false, reader: READER, ...more };
}

const WITH_OTHERS: readonly Format[] = [
  format('PDF', ['.pdf'], startsWith('%PDF-')),
  format('DOCX', ['.docx'], zipWith('word/document.xml')),
  format('EPUB', ['.epub'], zipWith('application/epub+zip')),
  format('RSS or Atom', ['.rss', '.atom', '.xml'], isXmlFeed, { sharedEndings: ['.xml'] }),
  format('JSON Feed', ['.json'], isJsonFeed, { sharedEndings: ['.json'] }),
  format('HTML', ['.html'], isHtml, { isAssumed: true }),
  format('mail', ['.eml'], isMail, { isAssumed: true }),
  format('subtitles', ['.srt', '.vtt'], isSubtitles, { isAssumed: true }),
  ...FORMATS,
];

const PROSE = 'The ferry ran aground.';
const MAIL = 'From: a@b.example\nTo: c@d.example\nSubject: Pier\nDate: Tue, 4 Mar 2025\n\nClosed.';

function formatOf(path: string, content: string | Uint8Array): string | null {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const recognized = recognizeFormat({ path, bytes }, WITH_OTHERS);
  return recognized.ok ? recognized.format.name : recognized.reason;
}

describe('recognizeFormat', () => {
  it.each([
    ['a.txt', PROSE, 'plain text'],
    ['a.md', PROSE, 'Markdown'],
    ['a.MDX', PROSE, 'MDX'],
    ['a.txt', '%PDF-1.4', 'PDF'],
    ['a.pdf', '<!DOCTYPE html><p>Not found', 'HTML'],
    ['a.txt', '\ufeff<?xml version="1.0"?>\n<!-- made -->\n<html lang="en">', 'HTML'],
    ['a.html', '<p>The dredger sank.</p>', 'HTML'],
    ['a.md', '<h1 align="center">Pier</h1>', 'Markdown'],
    ['a.md', 'A `<!doctype html>` opens a page.', 'Markdown'],
    ['a.docx', 'PK\u0003\u0004 [Content_Types].xml word/document.xml', 'DOCX'],
    ['a.zip.txt', 'PK\u0003\u0004 mimetypeapplication/epub+zip', 'EPUB'],
    ['a.txt', MAIL, 'mail'],
    ['a.txt', 'Received: by mail.example\n\nClosed.', 'mail'],
    ['a.txt', 'Title: Pier\nDate: 2025-03-04\n\nClosed.', 'plain text'],
    ['a.txt', '1\r\n00:00:01,000 --> 00:00:04,000\r\nThe pier', 'subtitles'],
    ['a.txt', 'WEBVTT\n\n00:01.000 --> 00:04.000\nThe pier', 'subtitles'],
    ['a.xml', '<?xml version="1.0"?><rss version="2.0">', 'RSS or Atom'],
    ['a.txt', '<feed xmlns="http://www.w3.org/2005/Atom">', 'RSS or Atom'],
    ['a.json', '{ "version": "https://jsonfeed.org/version/1.1" }', 'JSON Feed'],
    ['a.rss', PROSE, 'plain text'],
  ])('reads %s that starts with %j as %s', (path, content, name) => {
    expect(formatOf(path, content)).toBe(name);
  });

  it.each([
    ['a.pdf', 'PK\u0003\u0004', 'its name says PDF, its content is ZIP'],
    ['a.txt', '{\\rtf1\\ansi', 'its name says plain text, its content is RTF'],
    [
      'a.docx',
      'PK\u0003\u0004 xl/workbook.xml',
      'its name says DOCX, its content is an Excel workbook',
    ],
    ['a.epub', 'a\0b', 'its name says EPUB, its content is of an unknown format'],
  ])('names both formats of %s that starts with %j', (path, content, reason) => {
    expect(formatOf(path, content)).toBe(`cannot be read: ${reason}`);
  });

  it.each(
    Object.entries({
      jpg: [0xff, 0xd8, 0xff, 0xe0],
      doc: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    }),
  )('does not take the bytes of a .%s for text', (_, bytes) => {
    expect(formatOf('a.md', Uint8Array.from(bytes))).toContain('its name says Markdown');
  });

  it('recognizes UTF-16 text with a byte-order mark', () => {
    const bytes = Buffer.from('\ufeff<!doctype html><p>Pier', 'utf16le');
    expect(formatOf('a.txt', bytes)).toBe('HTML');
    expect(formatOf('a.pdf', Buffer.from(`\ufeff${PROSE}`, 'utf16le'))).toBe('plain text');
  });

  it.each([
    ['a.xml', '<?xml version="1.0"?><urlset>'],
    ['a.json', '{}'],
  ])('only counts %s that is no feed', (path, content) => {
    expect(formatOf(path, content)).toBeNull();
  });

  it('says that a file is empty', () => {
    expect(formatOf('a.pdf', '')).toBe('is empty');
  });
});

describe('endingOf', () => {
  it.each([
    ['sub.d/a.TXT', '.txt'],
    ['a.tar.gz', '.gz'],
    ['sub.d/README', ''],
    ['.hidden', ''],
    ['a.', '.'],
  ])('of %s is %j', (path, ending) => {
    expect(endingOf(path)).toBe(ending);
  });
});
