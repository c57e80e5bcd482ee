import { normalized } from '../../articles/article.ts';

/** Equal for texts that differ in case, white space and quotation marks alone. */
export function normalizeWording(text: string): string {
  return normalized(text, 'NFC')
    .replaceAll(/["'“”„‟‘’‚‛«»‹›`´]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
