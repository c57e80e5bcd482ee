import { ARTICLES, POSSESSIVE_DETERMINERS } from '../languages/en/functionWords.ts';
import { NOUN_LIKE_SPEECH_VERBS } from '../languages/en/speechVerbs.ts';
import { wordList } from '../languages/wordList.ts';
import { FIRM_VERBS, SPEECH_VERBS } from './speechVerbs.ts';
import { WORD } from './word.ts';

/** Placeholder for a quotation in the texts that `attributesSpeech` reads. */
export const QUOTATION_MARKER = '“”';

/** Words that make the next word a noun ("claims", "reports"). */
const BEFORE_NOUN: ReadonlySet<string> = new Set([
  ...ARTICLES,
  ...POSSESSIVE_DETERMINERS,
  ...wordList('all any false many multiple no of recent several some such these those'),
]);
const MAY_BE_NOUN: ReadonlySet<string> = new Set(NOUN_LIKE_SPEECH_VERBS);
const LAST_WORD = /(?<!\p{L})(\p{L}{1,8})\s{1,8}$/u;
const QUOTATION_BEFORE = new RegExp(`${QUOTATION_MARKER}[,;]?\\s+(?:[^\\s.!?]+\\s+){0,6}$`, 'u');
const SPEECH_AFTER = new RegExp(
  `^(?:[,\\s]*:|\\s+(?:that|how|whether|why)\\b|(?:,?\\s+[^\\s.!?]+){0,5},?\\s*(?::\\s*)?${QUOTATION_MARKER})`,
  'u',
);
/** Text searched for a quotation on either side of a verb, in UTF-16 code units. */
const REACH = 90;

/**
 * Whether a text attributes words to a speaker by a verb of speech or "according to". Its quotations
 * must be replaced by `QUOTATION_MARKER`; a verb that may also narrate, such as "continued", counts
 * only next to one, a colon or a clause.
 */
export function attributesSpeech(text: string): boolean {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const verb = word.toLowerCase();
    if (!SPEECH_VERBS.has(verb)) continue;
    const before = text.slice(Math.max(0, index - REACH), index);
    if (MAY_BE_NOUN.has(verb) && precedesNoun(before)) continue;
    if (FIRM_VERBS.has(verb)) return true;
    const after = text.slice(index + word.length, index + word.length + REACH);
    if (QUOTATION_BEFORE.test(before) || SPEECH_AFTER.test(after)) return true;
  }
  return false;
}

function precedesNoun(before: string): boolean {
  return BEFORE_NOUN.has(LAST_WORD.exec(before)?.[1]?.toLowerCase() ?? '');
}
