import { CORRECTIONS, LATE_ATTRIBUTIONS } from '../../languages/en/attributions.ts';
import { CONTRASTS, INNER_CONTRASTS } from '../../languages/en/connectives.ts';
import {
  DENIALS,
  DENIALS_OF_THIS,
  ELLIPTIC_DENIALS,
  FALSEHOODS,
  REPORT_SUBJECTS,
} from '../../languages/en/disputes/denials.ts';
import { DOUBTS, DOUBTS_OF_SEVERAL, LIMITS } from '../../languages/en/disputes/doubts.ts';
import { NEGATIONS } from '../../languages/en/negations.ts';
import { EXPLETIVES } from '../../languages/en/references.ts';
import { deniesPrevious, isRating } from '../../languages/factCheckWords.ts';
import { hasPhrase } from '../../languages/phrases/findPhrase.ts';
import type { PhraseTable } from '../../languages/phrases/phraseTable.ts';
import { termsOf } from '../../search/terms/tokenize.ts';
import type { ReadSentence } from './readSentence.ts';
import { refersBack } from './refersBack.ts';

const LONG_WORD = /\p{L}{5,200}/gu;
/** Letters by which the forms of a word are compared. */
const STEM_LENGTH = 5;

/** Phrases that qualify the sentence before, whatever it says. */
const QUALIFIERS: readonly PhraseTable[] = [
  CORRECTIONS,
  LATE_ATTRIBUTIONS,
  INNER_CONTRASTS,
  DENIALS_OF_THIS,
  ELLIPTIC_DENIALS,
  DOUBTS,
  LIMITS,
];

/**
 * Whether a sentence denies, doubts, corrects or attributes the text `before` it. A denial that
 * spells out what it denies counts only if it shares words with that text.
 */
export function qualifiesPrevious(sentence: ReadSentence, before: string): boolean {
  const { text, tokens } = sentence;
  const has = (table: PhraseTable): boolean => hasPhrase(table, tokens);
  if (QUALIFIERS.some(has) || deniesPrevious(tokens) || isRating(text)) return true;
  if (has(DENIALS)) return refersBack(sentence) || sharesWords(text, before);
  const isFalse = has(FALSEHOODS);
  if (has(CONTRASTS) && (isFalse || has(NEGATIONS))) return true;
  if (!isFalse) return false;
  return has(EXPLETIVES) ? sharesTerms(text, before) : refersBack(sentence) || has(REPORT_SUBJECTS);
}

/** Whether a sentence denies or doubts what the two before it say: "Neither report could be confirmed." */
export function doubtsSeveral({ tokens }: ReadSentence): boolean {
  return (
    hasPhrase(DOUBTS_OF_SEVERAL, tokens) &&
    (hasPhrase(DOUBTS, tokens) || hasPhrase(FALSEHOODS, tokens))
  );
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
