import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/articles/readers/formats.ts';
import { readSamples } from '../samples.ts';
import { para, run, table, writeDocx } from './docx/writeDocx.ts';
import { writeEpub, xhtml } from './epub/writeEpub.ts';
import { paragraph, writePdf } from './pdf/writePdf.ts';

const TEXTS = readSamples().map(({ text }) => text);
const PARAGRAPHS = [
  'The harbour council closed the east pier on Tuesday, after divers had found rot.',
  'Repairs will last until May and cost &euro;2 million, said Mia Berg,<br>the harbour master.',
  'Correction: an earlier version said that divers found no rot.',
];
const HTML = `<!DOCTYPE html><html lang="en"><head><title>Pier | Harbour News</title>
<meta property="og:title" content="East pier closed"><meta name="author" content="Ana Moe">
</head><body><nav><a href="/">Home</a></nav><article><h1>East pier closed</h1>
${PARAGRAPHS.map(text => `<p>${text} ${text}</p>`).join('\n')}<h2>Repairs</h2>
<ul><li>Piles</li></ul><table><tr><td>Cost</td><td>2</td></tr></table></article></body></html>`;
const RSS = `<rss version="2.0"><channel><title>Harbour News</title>${PARAGRAPHS.map(
  (text, at) =>
    `<item><title>Pier ${at}</title><guid>${at}</guid><description><![CDATA[<p>${text}</p>]]></description></item>`,
).join('')}</channel></rss>`;
const MAIL = `From: Ana Moe <ana@example.org>\nSubject: East pier closed\nDate: Tue, 4 Mar 2025 09:12:00 +0000\n\n${PARAGRAPHS.join('\n\n')}\n\n> ${PARAGRAPHS[0]}\n-- \nAna\n`;
const SUBTITLES = PARAGRAPHS.map(
  (text, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at},900\n<i>ANA:</i> ${text}\n`,
).join('\n');
const DOCX = [
  para(run('East pier closed'), 'Title'),
  para(run('The pier is closed.')),
  table([['Cost', '2']]),
].join('');

/** Files of each format, by its name. */
const FILES: Readonly<Record<string, readonly (string | Uint8Array)[]>> = {
  'plain text': TEXTS,
  Markdown: TEXTS,
  MDX: TEXTS,
  HTML: [HTML],
  'a feed': [RSS],
  'an e-mail message': [MAIL],
  subtitles: [SUBTITLES],
  PDF: [writePdf([paragraph(PARAGRAPHS, { y: 700 })])],
  DOCX: [writeDocx(DOCX)],
  EPUB: [writeEpub(PARAGRAPHS.map(text => xhtml(`<h1>Pier</h1><p>${text}</p>`)))],
};

/** What was extracted before is kept as long as the version is the same. */
describe('a reader', () => {
  it.each(FORMATS.flatMap(({ name, reader }) => (reader === null ? [] : [{ name, reader }])))(
    'extracts what its version did: $name',
    async ({ name, reader }) => {
      const files = FILES[name] ?? [];
      expect(files).not.toHaveLength(0);
      const digests: string[] = [];
      for (const file of files) digests.push(digestOf(await read(reader, file)));
      // Where an extract differs, raise the version in formats.ts before the snapshot is updated.
      expect({ version: reader.version, digests }).toMatchSnapshot();
    },
  );
});

async function read(
  reader: NonNullable<(typeof FORMATS)[number]['reader']>,
  file: string | Uint8Array,
): Promise<unknown> {
  if (reader.input === 'text') return await (await reader.load())(String(file));
  return await (await reader.load())(typeof file === 'string' ? Buffer.from(file) : file);
}

function digestOf(result: unknown): string {
  return createHash('sha256').update(JSON.stringify(result)).digest('hex').slice(0, 16);
}
