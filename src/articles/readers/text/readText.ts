import { decodeReference, REFERENCE } from '../../lines/decodeReference.ts';
import type { ReadResult } from '../extract.ts';
import { readArticles } from './readArticles.ts';

/** Those of angle brackets stay: what is between them is shown, and not a tag. */
const BRACKETS = new Set(['&lt;', '&gt;']);

/** Reads plain text, in which people leave character references that they copied with it. */
export function readText(text: string): ReadResult {
  return readArticles(text, body => ({
    text: body.includes('&') ? body.replaceAll(REFERENCE, decodeText) : body,
    blocks: null,
    warnings: [],
  }));
}

function decodeText(reference: string): string {
  return BRACKETS.has(reference) ? reference : decodeReference(reference);
}
