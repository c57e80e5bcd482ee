import { termsOf } from '../../search/terms/tokenize.ts';
import {
  ATTRIBUTES,
  CONTRASTS,
  CORRECTS,
  DENIES,
  DENIES_THIS,
  DOUBTS,
  ELLIPTIC_DENIAL,
  FALSE,
  HOWEVER,
  NEGATES,
  REBUTS,
  REPORT,
} from './qualifierPatterns.ts';
import { EXPLETIVE, LEADING_MARKS } from './referencePatterns.ts';
import { refersBack } from './refersBack.ts';

const LONG_WORD = /\p{L}{5,200}/gu;
/** Letters by which the forms of a word are compared. */
const STEM_LENGTH = 5;

/**
 * Whether a sentence denies, doubts, corrects or attributes the text `before` it. A denial that
 * spells out what it denies counts only if it shares words with that text.
 */
export function qualifiesPrevious(sentence: string, before = sentence): boolean {
  const opening = sentence.replace(LEADING_MARKS, '');
  if (CORRECTS.test(opening) || ATTRIBUTES.test(opening) || HOWEVER.test(opening)) return true;
  if (DENIES_THIS.test(sentence) || ELLIPTIC_DENIAL.test(opening)) return true;
  if (DOUBTS.test(sentence)) return true;
  if (DENIES.test(sentence) || REBUTS.test(sentence)) {
    return refersBack(sentence) || sharesWords(sentence, before);
  }
  if (CONTRASTS.test(opening) && (NEGATES.test(sentence) || FALSE.test(sentence))) return true;
  if (!FALSE.test(sentence)) return false;
  return EXPLETIVE.test(opening)
    ? sharesTerms(sentence, before)
    : refersBack(sentence) || REPORT.test(opening);
}

function sharesWords(a: string, b: string): boolean {
  const known = new Set(longWords(b));
  return longWords(a).some(word => known.has(word));
}

function sharesTerms(a: string, b: string): boolean {
  const known = new Set(termsOf(b));
  return termsOf(a).some(term => known.has(term));
}

function longWords(text: string): string[] {
  return (text.match(LONG_WORD) ?? []).map(word => word.slice(0, STEM_LENGTH).toLowerCase());
}
