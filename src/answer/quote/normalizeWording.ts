import { normalized } from '../../articles/article.ts';

/** Normal form of a text without differences of case, white space and quotation marks. */
export function normalizeWording(text: string): string {
  return normalized(text, 'NFC')
    .replaceAll(/["'“”„‟‘’‚‛«»‹›`´]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
