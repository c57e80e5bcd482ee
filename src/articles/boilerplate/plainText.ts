import { readableText } from '../lines/markup.ts';
import { normalizeText } from '../normalizeText.ts';

/** The text without markup, in NFC as the patterns here are. */
export function plainText(line: string): string {
  return normalizeText(readableText(line), 'NFC');
}
