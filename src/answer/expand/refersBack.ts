import { QUOTATION_MARKER } from '../../passages/attributesSpeech.ts';
import { replaceQuotations } from '../../passages/findQuotations.ts';
import { SPEECH_VERBS } from '../../passages/speechVerbs.ts';
import { WORD } from '../../passages/word.ts';
import { containsAntecedent, PERSONAL } from './containsAntecedent.ts';
import {
  BARE_DEMONSTRATIVE,
  CONNECTS,
  EXPLETIVE,
  LEADING_MARKS,
  OPENS_LOWER,
  REFERS_BACK,
} from './referencePatterns.ts';

/** How far into a sentence a pronoun needs a name before it. Unit: words. */
const OPENING_WORDS = 8;
/** An object pronoun so near the opening is not the sentence's own subject. Unit: words. */
const NEAR_OPENING = 5;
/** A sentence of fewer words leans on the one before it: "Never." */
const MIN_WORDS = 2;
const SUBJECT = /^(?:he|she|they)(?:['’]\p{L}{1,200})?$/iu;
const OBJECT = /^(?:him|them)$/iu;
const SAYS_BEFORE = /(?<!\p{L})(\p{L}{1,200})\s+(?:then\s+|later\s+|also\s+)?$/u;
const SAYS_AFTER =
  /^\s+(?:\p{L}{1,200}ly\s+|then\s+|later\s+|also\s+|once\s+|has\s+|had\s+)?(\p{L}{1,200})/u;

/**
 * Tells whether a sentence cannot be understood without the one before it: it opens with what
 * refers back, or a pronoun stands where nothing in it says who is meant. `own` is the sentence
 * with `QUOTATION_MARKER` in place of its quotations.
 */
export function refersBack(
  sentence: string,
  own = replaceQuotations(sentence, QUOTATION_MARKER),
): boolean {
  const opening = sentence.slice(0, 200).replace(LEADING_MARKS, '');
  if (REFERS_BACK.test(opening) && !EXPLETIVE.test(opening)) return true;
  if (CONNECTS.test(opening) || OPENS_LOWER.test(opening) || BARE_DEMONSTRATIVE.test(own)) {
    return true;
  }
  const [first = ''] = opening.match(WORD) ?? [];
  if (PERSONAL.test(first)) return true;
  const words = [...own.matchAll(WORD)];
  if (words.length < MIN_WORDS && !own.includes(QUOTATION_MARKER)) return words.length > 0;
  const isNamed = readSomebody(own);
  return words.some(({ 0: word, index }, at) => isUnresolved(own, word, index, at, isNamed));
}

/** Whether the word is a pronoun and nothing before it in the sentence says who is meant. */
function isUnresolved(
  own: string,
  word: string,
  index: number,
  at: number,
  isNamed: ReturnType<typeof readSomebody>,
): boolean {
  if (!PERSONAL.test(word)) return false;
  if (at >= OPENING_WORDS && !(SUBJECT.test(word) && isAttribution(own, word, index))) return false;
  if (OBJECT.test(word) && at < NEAR_OPENING) return true;
  return !isNamed(index, SUBJECT.test(word));
}

/**
 * Answers as `containsAntecedent` does for what stands before an offset of a sentence. A name found for a
 * subject holds for every place after it that the first comma does not part from it, so that asking
 * for one place after another takes time linear in the sentence.
 */
function readSomebody(own: string): (index: number, asSubject: boolean) => boolean {
  const comma = own.indexOf(',');
  const named = { beforeComma: false, afterComma: false };
  return (index, asSubject) => {
    const side = comma >= 0 && comma < index ? 'afterComma' : 'beforeComma';
    if (named[side]) return true;
    const isNamed = containsAntecedent(own.slice(0, index), asSubject);
    if (isNamed && asSubject) named[side] = true;
    return isNamed;
  };
}

/** "he said", "said he" */
function isAttribution(own: string, word: string, index: number): boolean {
  const before = SAYS_BEFORE.exec(own.slice(Math.max(0, index - 30), index))?.[1] ?? '';
  const after =
    SAYS_AFTER.exec(own.slice(index + word.length, index + word.length + 40))?.[1] ?? '';
  return SPEECH_VERBS.has(before.toLowerCase()) || SPEECH_VERBS.has(after.toLowerCase());
}
