import { CONNECTIVES } from '../../languages/en/connectives.ts';
import { BARE_DEMONSTRATIVES, EXPLETIVES, REFERENCES } from '../../languages/en/references.ts';
import { hasPhrase, openingOf } from '../../languages/phrases/findPhrase.ts';
import type { Token } from '../../languages/phrases/readTokens.ts';
import { QUOTATION_MARKER } from '../../passages/attributesSpeech.ts';
import { SPEECH_VERBS } from '../../passages/speechVerbs.ts';
import { WORD } from '../../passages/word.ts';
import { containsAntecedent, isThirdPerson } from './containsAntecedent.ts';
import type { ReadSentence } from './readSentence.ts';

/** A pronoun among the first words needs an antecedent. Unit: words. */
const OPENING_WORDS = 8;
/** An object pronoun among these first words refers to another sentence. Unit: words. */
const NEAR_OPENING = 5;
/** A shorter sentence depends on the previous one: "Never." Unit: words. */
const MIN_WORDS = 2;
/** A lower-case opening continues the previous sentence; "iPhones" does not. */
const OPENS_LOWER = /^\p{Ll}(?!\p{Lu})/u;
const SUBJECT = /^(?:he|she|they)(?:['’]\p{L}{1,200})?$/iu;
const OBJECT = /^(?:him|them)$/iu;
const SAYS_BEFORE = /(?<!\p{L})(\p{L}{1,200})\s+(?:then\s+|later\s+|also\s+)?$/u;
const SAYS_AFTER =
  /^\s+(?:\p{L}{1,200}ly\s+|then\s+|later\s+|also\s+|once\s+|has\s+|had\s+)?(\p{L}{1,200})/u;

/**
 * Whether a sentence depends on the previous one: it opens with a reference to it, or uses a pronoun
 * without an antecedent of its own.
 */
export function refersBack({ text, tokens, own, ownTokens }: ReadSentence): boolean {
  if (hasPhrase(REFERENCES, tokens) && !hasPhrase(EXPLETIVES, tokens)) return true;
  if (hasPhrase(CONNECTIVES, tokens) || OPENS_LOWER.test(afterMarks(text, tokens))) return true;
  if (hasPhrase(BARE_DEMONSTRATIVES, ownTokens)) return true;
  const first = tokens.find(({ kind }) => kind === 'word');
  if (first !== undefined && isThirdPerson(first.word)) return true;
  const words = [...own.matchAll(WORD)];
  if (words.length < MIN_WORDS && !own.includes(QUOTATION_MARKER)) return words.length > 0;
  const hasAntecedent = createAntecedentTest(own);
  return words.some(({ 0: word, index }, at) => isUnresolved(own, word, index, at, hasAntecedent));
}

/** Text of a sentence after quotation marks, brackets and dashes at its start. */
function afterMarks(text: string, tokens: readonly Token[]): string {
  return text.slice(tokens[openingOf(tokens)]?.start ?? text.length);
}

/** Whether a word is a personal pronoun without an antecedent in the sentence. */
function isUnresolved(
  own: string,
  word: string,
  index: number,
  at: number,
  hasAntecedent: ReturnType<typeof createAntecedentTest>,
): boolean {
  if (!isThirdPerson(word)) return false;
  if (at >= OPENING_WORDS && !(SUBJECT.test(word) && isAttribution(own, word, index))) return false;
  if (OBJECT.test(word) && at < NEAR_OPENING) return true;
  return !hasAntecedent(index, SUBJECT.test(word));
}

/**
 * Applies `containsAntecedent` to the text before an offset. An antecedent found for a subject is
 * remembered for later offsets on the same side of the first comma, so that checking every word stays
 * linear in the sentence.
 */
function createAntecedentTest(own: string): (index: number, asSubject: boolean) => boolean {
  const comma = own.indexOf(',');
  const named = { beforeComma: false, afterComma: false };
  return (index, asSubject) => {
    const side = comma >= 0 && comma < index ? 'afterComma' : 'beforeComma';
    if (named[side]) return true;
    const hasAntecedent = containsAntecedent(own.slice(0, index), asSubject);
    if (hasAntecedent && asSubject) named[side] = true;
    return hasAntecedent;
  };
}

/** Whether a verb of speech is next to the pronoun: "he said", "said he". */
function isAttribution(own: string, word: string, index: number): boolean {
  const before = SAYS_BEFORE.exec(own.slice(Math.max(0, index - 30), index))?.[1] ?? '';
  const after =
    SAYS_AFTER.exec(own.slice(index + word.length, index + word.length + 40))?.[1] ?? '';
  return SPEECH_VERBS.has(before.toLowerCase()) || SPEECH_VERBS.has(after.toLowerCase());
}
