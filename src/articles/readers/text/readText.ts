import type { ReadResult } from '../extract.ts';
import { readArticles } from './readArticles.ts';

/** Reads plain text. */
export function readText(text: string): ReadResult {
  return readArticles(text, body => ({ text: body, blocks: null, warnings: [] }));
}
