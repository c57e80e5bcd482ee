import { getDocumentProxy } from 'unpdf';
import type { Extract, ReadResult } from '../extract.ts';
import { dropFurniture } from './dropFurniture.ts';
import { groupParagraphs } from './groupParagraphs.ts';
import { orderPieces } from './orderPieces.ts';
import type { Line } from './page.ts';
import { readPieces } from './readPieces.ts';
import { readProperties } from './readProperties.ts';
import { writeGroups } from './writeGroups.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A book has fewer pages; a page takes some milliseconds. */
const MAX_PAGES = 2_000;
const MAX_CHARACTERS = 10_000_000;

/** The names of what pdf.js throws for a damaged file; it wraps its own failures in the last. */
const DAMAGE = new Set(['InvalidPDFException', 'FormatError', 'UnknownErrorException']);

/** Why a PDF is not read; continues a sentence after the file name. */
class PdfRefusal extends Error {}

/**
 * Reads the text of a PDF in reading order, with a landmark for each page. Running headers, footers and
 * page numbers are left out; headings are found by the size of their font.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadResult> {
  try {
    const document = await openDocument(bytes);
    try {
      return { ok: true, extracts: [await readDocument(document)] };
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (error) {
    if (!(error instanceof PdfRefusal)) throw error;
    return { ok: false, reason: error.message };
  }
}

async function openDocument(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // A copy, because pdf.js takes the buffer away from its owner.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') throw new PdfRefusal('is encrypted with a password');
    if (DAMAGE.has(name)) throw new PdfRefusal('is damaged: it cannot be read as PDF');
    throw error;
  }
}

async function readDocument(document: PdfDocument): Promise<Extract> {
  const { numPages } = document;
  if (numPages > MAX_PAGES) {
    const [count, limit] = [numPages, MAX_PAGES].map(number => number.toLocaleString('en'));
    throw new PdfRefusal(`has ${count} pages; at most ${limit} are read`);
  }
  const pages: Line[][] = [];
  const damaged: number[] = [];
  let characters = 0;
  for (let number = 1; number <= numPages; number += 1) {
    const lines = await readPage(document, number);
    if (lines === null) damaged.push(number);
    pages.push(lines ?? []);
    characters += lengthOf(lines ?? []);
    if (characters > MAX_CHARACTERS) {
      throw new PdfRefusal(`has more than ${MAX_CHARACTERS.toLocaleString('en')} characters`);
    }
  }
  if (damaged.length === numPages)
    throw new PdfRefusal('is damaged: none of its pages can be read');
  const groups = groupParagraphs(dropFurniture(pages).flat());
  if (groups.length === 0) throw new PdfRefusal('has no text; it may be a scan');
  const fields = readProperties((await document.getMetadata()).info);
  return { ...writeGroups(groups), firstLine: null, fields, warnings: damaged.map(warnOf) };
}

/** The lines of a page in reading order; null where pdf.js fails. */
async function readPage(document: PdfDocument, number: number): Promise<Line[] | null> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return orderPieces(readPieces(items.filter(item => 'str' in item)), number);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

function warnOf(page: number): string {
  return `has a damaged page, ${page}, which is left out`;
}
