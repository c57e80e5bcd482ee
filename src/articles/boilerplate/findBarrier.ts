import { PAYWALLS } from '../../languages/en/boilerplate/paywalls.ts';
import { hasPhrase } from '../../languages/phrases/findPhrase.ts';
import { readTokens } from '../../languages/phrases/readTokens.ts';

/** What a page shows in place of its article. */
export type Barrier = 'login' | 'paywall';

/** What was read of a page. */
interface ReadPage {
  /** The page as it was fetched, in any superset of ASCII. */
  readonly html: string;
  /** What was extracted. */
  readonly text: string;
  /** In its paragraphs. */
  readonly words: number;
}

/** Pages with more words show an article, whatever else they say. */
const MOST_WORDS = { paywall: 200, login: 60 };

/** Publishers state it for search engines (https://schema.org/isAccessibleForFree). */
const NOT_FREE = /"isAccessibleForFree"\s{0,9}:\s{0,9}"?(?:https?:\/\/schema\.org\/)?false/iu;
const LOCKED = /\bcontent_tier["'][^<>]{0,50}\b(?:locked|metered)\b/iu;
const PASSWORD = /<input\b[^<>]{0,300}\btype\s{0,9}=\s{0,9}["']?password\b/iu;

/** Finds out whether a page shows the start of an article that readers pay for, or a form to log in. */
export function findBarrier({ html, text, words }: ReadPage): Barrier | null {
  if (words > MOST_WORDS.paywall) return null;
  if (NOT_FREE.test(html) || LOCKED.test(html) || text.split('\n').some(asksForMoney)) {
    return 'paywall';
  }
  return words <= MOST_WORDS.login && PASSWORD.test(html) ? 'login' : null;
}

function asksForMoney(line: string): boolean {
  return hasPhrase(PAYWALLS, readTokens(line));
}
