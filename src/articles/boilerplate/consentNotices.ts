import { REPORTS_ON_CONSENT } from '../../languages/en/boilerplate/consent.ts';
import { CONSENTS } from '../../languages/pageTexts.ts';
import { hasPhrase } from '../../languages/phrases/findPhrase.ts';
import { readTokens } from '../../languages/phrases/readTokens.ts';

/** Unit: UTF-16 code units. */
const MAX_LENGTH = 1500;

/**
 * Whether a paragraph with the word "cookie" asks readers to accept cookies, in whatever words: it says
 * what they are for and what to do about them.
 */
export function isConsentNotice(paragraph: string): boolean {
  if (paragraph.length > MAX_LENGTH) return false;
  const tokens = readTokens(paragraph);
  return (
    CONSENTS.some(({ acts, purposes }) => hasPhrase(acts, tokens) && hasPhrase(purposes, tokens)) &&
    !hasPhrase(REPORTS_ON_CONSENT, tokens)
  );
}
