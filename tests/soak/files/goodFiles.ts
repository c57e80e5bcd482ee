import { para, run, table, writeDocx } from '../../articles/readers/docx/writeDocx.ts';
import { writeEpub } from '../../articles/readers/epub/writeEpub.ts';
import { paragraph, writePdf } from '../../articles/readers/pdf/writePdf.ts';
import { readSamples } from '../../articles/samples.ts';

/** Sentences that make any file an article. */
export const PROSE =
  'The ferry ran aground near Oster Point on Sunday. No one was hurt, the coast guard said.';

const TEXTS = readSamples().map(({ text }) => encode(text));

/** Small valid files of each format, by their ending. */
export const GOOD_FILES: Readonly<Record<string, readonly Uint8Array[]>> = {
  '.txt': [...TEXTS, Buffer.from(`\ufeff${PROSE}`, 'utf16le')],
  '.md': TEXTS,
  '.mdx': [encode(`import A from 'a'\n\n# Ferry\n\n<A b={1}>${PROSE}</A>\n`), ...TEXTS],
  '.html': [
    encode(
      `<!doctype html><html><head><title>Ferry</title><meta charset=utf-8></head><body><nav><a href=/>Home</a></nav><article><h1>Ferry</h1><p>${PROSE}</p><table><tr><td>1</td></tr></table></article></body></html>`,
    ),
  ],
  '.rss': [
    encode(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>Ferry</title><description><![CDATA[<p>${PROSE}</p>]]></description></item></channel></rss>`,
    ),
  ],
  '.json': [
    encode(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'News',
        items: [{ id: '1', title: 'Ferry', content_html: `<p>${PROSE}</p>` }],
      }),
    ),
  ],
  '.eml': [
    encode(
      `From: a@b.example\r\nTo: c@d.example\r\nSubject: =?utf-8?q?Ferry?=\r\nDate: Tue, 4 Mar 2025 09:12:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${PROSE}=20\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>${PROSE}</p>\r\n--b--\r\n`,
    ),
  ],
  '.srt': [
    encode(
      `1\n00:00:01,000 --> 00:00:04,000\n${PROSE}\n\n2\n00:00:05,000 --> 00:00:09,000\nIt sank.\n`,
    ),
  ],
  '.pdf': [writePdf([paragraph([PROSE, PROSE], { y: 700 })], { Title: 'Ferry' })],
  '.docx': [writeDocx(para(run('Ferry'), 'Title') + para(run(PROSE)) + table([['a', 'b']]))],
  '.epub': [writeEpub([`<h1>Ferry</h1><p>${PROSE}</p>`, `<p>${PROSE}</p>`])],
};

/** The bytes of a text in UTF-8. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
