import { extractKey } from '../../../src/articles/articleKey.ts';
import type { KeyedText } from '../../../src/articles/readFile.ts';

/** A plain text with the key by which its article is found. */
export function textOf(id: string, text: string): KeyedText {
  const none = { blocks: null, landmarks: [], firstLine: 1, fields: {}, warnings: [] };
  return { id, text, key: extractKey(id, { text, ...none }) };
}
