import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as french } from '@orama/stopwords/french';
import { stopwords as german } from '@orama/stopwords/german';
import { stopwords as italian } from '@orama/stopwords/italian';
import { stopwords as portuguese } from '@orama/stopwords/portuguese';
import { stopwords as spanish } from '@orama/stopwords/spanish';

const ENGLISH: ReadonlySet<string> = new Set(english);
const OTHERS: readonly ReadonlySet<string>[] = [french, german, italian, portuguese, spanish].map(
  words => new Set(words),
);
const WORD = /[\p{L}\p{M}'’]{1,40}/gu;
const LATIN = /^\p{Script=Latin}/u;
/** The beginning of a text is enough. Unit: words. */
const MAX_WORDS = 60;

/**
 * Whether a text is probably in English: most of its words are in Latin letters, and no other language
 * has more of the function words among them. Without function words it counts as English if all its
 * words are in Latin letters.
 */
export function isEnglish(text: string): boolean {
  const words = firstWords(text);
  const latin = words.filter(word => LATIN.test(word));
  const own = count(latin, ENGLISH);
  if (own === 0 && latin.length < words.length) return false;
  if (2 * latin.length < words.length) return false;
  return OTHERS.every(others => count(latin, others) <= own);
}

function firstWords(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(WORD)) {
    words.push(word.toLowerCase().replaceAll('’', "'"));
    if (words.length === MAX_WORDS) break;
  }
  return words;
}

function count(words: readonly string[], among: ReadonlySet<string>): number {
  return words.filter(word => among.has(word)).length;
}
