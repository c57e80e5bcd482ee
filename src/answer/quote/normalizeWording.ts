import { readDateline } from '../../articles/lines/readDateline.ts';
import { normalizeText } from '../../articles/normalizeText.ts';
import { INVISIBLE } from '../../search/terms/fold.ts';

const UNSEEN = new RegExp(`[${INVISIBLE}"'“”„‟‘’‚‛«»‹›\`´]`, 'gu');

/**
 * Normal form of a text without differences of case, white space, invisible characters and quotation
 * marks.
 */
export function normalizeWording(text: string): string {
  return normalizeText(text, 'NFC')
    .replaceAll(UNSEEN, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** The same for a quote: agencies and their clients differ in the dateline as well. */
export function wordingOf(quote: string): string {
  return normalizeWording(withoutDateline(quote));
}

/** A text without the dateline at its start. */
export function withoutDateline(text: string): string {
  return text.slice(readDateline(text)?.end ?? 0);
}
