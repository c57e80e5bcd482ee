import { Buffer } from 'node:buffer';
import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { ReadResult } from '../extract.ts';
import { readFragment } from '../html/readFragment.ts';
import { withZip, type Zip } from '../zip/withZip.ts';
import { readProperties } from './readProperties.ts';

/** Text is in these parts; pictures and embedded files are not unpacked. */
const TEXT_PART = /\.(?:xml|rels)$/iu;
/** The link from a note back to its mark. */
const BACK_LINK = / ?<a href="#(?:footnote|endnote)-ref-[^"<>]*">↑<\/a>/gu;
const CELL_END = /(?<=<\/t[dh]>)/u;
/** A cell with a paragraph; what is in paragraphs begins with no `p`. */
const ONE_PARAGRAPH = /^(<t[dh](?:\s[^<>]*)?>)<p>((?:[^<]|<(?!\/?p>))*)<\/p>(<\/t[dh]>)$/u;
const TITLE = '<h1 class="title">';
/** Adds to mammoth's map of styles, which has the headings; tables of contents are navigation. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name^='TOC '] => nav > p:fresh",
];

/** Reads the text of DOCX with headings, lists, tables by row and notes; comments and deletions are left out. */
export function readDocx(bytes: Uint8Array): Promise<ReadResult> {
  return withZip(bytes, async zip => {
    if (!zip.has('[Content_Types].xml')) return refuse('is a ZIP archive without a Word document');
    const html = await convert(await textParts(zip));
    if (html === null) return refuse('is damaged: its Word document cannot be read');
    const content = readFragment(inlineCells(html.replace(BACK_LINK, '')));
    if (content === null) return refuse('nests too many tables');
    if (content.text === '') return refuse('has no text');
    const { title, ...properties } = await readProperties(zip);
    // The title on the page is what readers know; the property is often that of a template.
    const fields =
      title === undefined || html.includes(TITLE) ? properties : { ...properties, title };
    const extract = { ...content, landmarks: [], firstLine: null, fields, warnings: [] };
    return { ok: true, extracts: [extract] };
  });
}

/** The parts with text as an archive of their own: mammoth unpacks without limits. */
async function textParts(zip: Zip): Promise<Uint8Array> {
  const parts: Record<string, Uint8Array> = {};
  for (const name of zip.names(part => TEXT_PART.test(part))) {
    parts[name] = (await zip.read(name)) ?? new Uint8Array();
  }
  return zipSync(parts, { level: 0 });
}

/** The document as HTML, or null where mammoth fails. */
async function convert(archive: Uint8Array): Promise<string | null> {
  const input = { buffer: Buffer.from(archive.buffer) };
  const options = {
    styleMap: STYLES,
    includeEmbeddedStyleMap: false,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  };
  try {
    return (await mammoth.convertToHtml(input, options)).value;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** Takes the paragraph out of table cells that have one, so that a row is a block. */
function inlineCells(html: string): string {
  return html.split(CELL_END).map(inlineCell).join('');
}

/** Takes out the paragraph of the cell that ends `html`. */
function inlineCell(html: string): string {
  const start = Math.max(html.lastIndexOf('<td'), html.lastIndexOf('<th'));
  const [, open, text, close] = start < 0 ? [] : (ONE_PARAGRAPH.exec(html.slice(start)) ?? []);
  if (open === undefined || text === undefined || close === undefined) return html;
  return `${html.slice(0, start)}${open}${text}${close}`;
}

function refuse(reason: string): ReadResult {
  return { ok: false, reason };
}
