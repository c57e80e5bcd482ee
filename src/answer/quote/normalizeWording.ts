import { normalizeText } from '../../articles/normalizeText.ts';

/** Normal form of a text without differences of case, white space and quotation marks. */
export function normalizeWording(text: string): string {
  return normalizeText(text, 'NFC')
    .replaceAll(/["'“”„‟‘’‚‛«»‹›`´]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
