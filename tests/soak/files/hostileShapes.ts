import { para, run, table, wordXml, writeDocx } from '../../articles/readers/docx/writeDocx.ts';
import { writeEpub } from '../../articles/readers/epub/writeEpub.ts';
import { paragraph, writePdf } from '../../articles/readers/pdf/writePdf.ts';
import { encode, PROSE } from './goodFiles.ts';

/** Makes a file with `size` of what makes it hostile, such as levels, rows or objects. */
type MakeFile = (size: number) => Uint8Array;

const ENTITIES = 'abcdefgh';
/** Each entity is ten of the one before: a hundred million characters in all. */
const ENTITY_BOMB = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(5)}">${Array.from(
  ENTITIES.slice(1),
  (name, at) => `<!ENTITY ${name} "${`&${ENTITIES[at]};`.repeat(10)}">`,
).join('')}]>`;
/** What a unit of size unpacks to in an archive. Unit: bytes. */
const UNPACKED = 10_000;

/** Hostile files by the ending of their format and by what is wrong with them. */
export const HOSTILE_SHAPES: Readonly<Record<string, Readonly<Record<string, MakeFile>>>> = {
  '.txt': {
    'an endless line': size => encode(`${PROSE}\n\n${'a'.repeat(size * 100)}`),
    'a character cut in the middle': size =>
      encode(`${PROSE} Häfen. ${'€'.repeat(size)}`).subarray(0, -1),
    'UTF-16 cut in the middle': size =>
      Buffer.from(`\ufeff${PROSE} ${'€'.repeat(size)}`, 'utf16le').subarray(0, -1),
    'many short lines': size => encode(`${PROSE}\n\n${'a\n'.repeat(size * 10)}`),
  },
  '.md': {
    'deep quotations': size => encode(`${PROSE}\n\n${'> '.repeat(size)}${PROSE}`),
    'deep lists': size =>
      encode(Array.from({ length: size }, (_, at) => `${'  '.repeat(at)}- ${PROSE}`).join('\n')),
    'a huge table': size => encode(`# T\n\n|a|b|\n|-|-|\n${'|c|d|\n'.repeat(size * 10)}\n${PROSE}`),
    'open brackets': size => encode(`# T\n\n${PROSE} ${'[a]('.repeat(size * 10)}`),
  },
  '.mdx': {
    'open components': size => encode(`# T\n\n${'<A>'.repeat(size)}${PROSE}`),
    'nested braces': size => encode(`# T\n\n${PROSE} ${'{'.repeat(size)}${'}'.repeat(size)}`),
  },
  '.html': {
    'deep elements': size => encode(`<!doctype html>${'<div>'.repeat(size * 10)}<p>${PROSE}`),
    'a huge table': size =>
      encode(`<!doctype html><table>${'<tr><td>a<td>b'.repeat(size * 10)}</table><p>${PROSE}`),
    'many attributes': size =>
      encode(
        `<!doctype html><p ${Array.from({ length: size * 10 }, (_, at) => `a${at}=b`).join(' ')}>${PROSE}`,
      ),
    'open tags': size => encode(`<!doctype html><p>${PROSE}${'<a '.repeat(size * 10)}`),
  },
  '.rss': {
    'an entity bomb': () =>
      encode(
        `<?xml version="1.0"?>${ENTITY_BOMB}<rss><channel><item><title>&h;</title></item></channel></rss>`,
      ),
    'deep elements': size => encode(`<rss><channel><item>${'<a>'.repeat(size * 10)}${PROSE}`),
    'many entries': size =>
      encode(
        `<rss><channel>${`<item><title>T</title><description>${PROSE}</description></item>`.repeat(size)}</channel></rss>`,
      ),
  },
  '.json': {
    'deep lists': size =>
      encode(
        `{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(size * 10)}${']'.repeat(size * 10)}}`,
      ),
  },
  '.eml': {
    'deep parts': size =>
      encode(
        `MIME-Version: 1.0\n${Array.from({ length: size }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join('')}\n${PROSE}`,
      ),
    'many parts': size =>
      encode(
        `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${`--b\n\n${PROSE}\n`.repeat(size)}--b--`,
      ),
    'an endless header': size =>
      encode(`MIME-Version: 1.0\nSubject: ${'=?utf-8?q?a?= '.repeat(size * 10)}\n\n${PROSE}`),
  },
  '.srt': {
    'many cues': size =>
      encode(
        Array.from(
          { length: size * 10 },
          (_, at) => `${at}\n00:00:01,000 --> 00:00:02,000\n${PROSE}\n`,
        ).join('\n'),
      ),
    'times without text': size => encode('1\n00:00:01,000 --> 00:00:02,000\n\n'.repeat(size * 10)),
  },
  '.pdf': {
    'a broken cross-reference': size => {
      const file = Buffer.from(
        writePdf(Array.from({ length: size }, () => paragraph([PROSE], { y: 700 }))),
      );
      return Buffer.from(
        file.toString('latin1').replace(/\d{10} 00000 n/gu, '0000000007 00000 n'),
        'latin1',
      );
    },
    'thousands of objects': size =>
      Buffer.concat([
        writePdf([paragraph([PROSE], { y: 700 })]),
        encode(
          Array.from({ length: size * 10 }, (_, at) => `${at + 9} 0 obj\n<< >>\nendobj\n`).join(''),
        ),
      ]),
    'pages that hold themselves': () =>
      Buffer.from(
        Buffer.from(writePdf([paragraph([PROSE], { y: 700 })]))
          .toString('latin1')
          .replace('/Kids [5 0 R]', '/Kids [2 0 R]'),
        'latin1',
      ),
    'deep lists': size =>
      Buffer.from(
        Buffer.from(writePdf([paragraph([PROSE], { y: 700 })]))
          .toString('latin1')
          .replace('/Kids [5 0 R]', `/Kids ${'['.repeat(size * 10)}`),
        'latin1',
      ),
  },
  '.docx': {
    'a ZIP bomb': size => writeDocx(para(run('a'.repeat(size * UNPACKED)))),
    'an entity bomb': () =>
      writeDocx('', {
        'word/document.xml': `<?xml version="1.0"?>${ENTITY_BOMB}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&h;</w:t></w:r></w:p></w:body></w:document>`,
      }),
    'deep elements': size =>
      writeDocx('', {
        'word/document.xml': wordXml('document', '<w:tbl><w:tr><w:tc>'.repeat(size)),
      }),
    'a huge table': size =>
      writeDocx(table(Array.from({ length: size }, () => ['a', 'b'])) + para(run(PROSE))),
  },
  '.epub': {
    'a ZIP bomb': size => writeEpub([`<p>${'a'.repeat(size * UNPACKED)}</p>`]),
    'many chapters': size => writeEpub(Array.from({ length: size }, () => `<p>${PROSE}</p>`)),
    'deep elements': size => writeEpub([`${'<div>'.repeat(size * 10)}${PROSE}`]),
    'an entity bomb': () =>
      writeEpub([], {
        'OPS/book.opf': `<?xml version="1.0"?>${ENTITY_BOMB}<package>&h;</package>`,
      }),
  },
};
