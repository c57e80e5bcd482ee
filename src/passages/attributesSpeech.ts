import { FIRM_VERBS, SPEECH_VERBS } from './speechVerbs.ts';
import { WORD } from './word.ts';

/** What stands for a quotation in the texts that `attributesSpeech` reads. */
export const QUOTATION_MARKER = '“”';

/** After these, "claims" and "reports" are nouns. */
const DETERMINER =
  /\b(?:the|an?|his|her|its|their|our|my|these|those|such|any|no|all|some|many|several|multiple|recent|false|of)\s+$/iu;
const PLURAL_NOUN = /^(?:claims|estimates|notes|promises|quotes|reports|reads)$/u;
const QUOTATION_BEFORE = new RegExp(`${QUOTATION_MARKER}[,;]?\\s+(?:[^\\s.!?]+\\s+){0,6}$`, 'u');
const SPEECH_AFTER = new RegExp(
  `^(?:[,\\s]*:|\\s+(?:that|how|whether|why)\\b|(?:,?\\s+[^\\s.!?]+){0,5},?\\s*(?::\\s*)?${QUOTATION_MARKER})`,
  'u',
);
/** How far from a verb its quotation is looked for. Unit: UTF-16 code units. */
const REACH = 90;

/**
 * Tells whether a text whose quotations are replaced by `QUOTATION_MARKER` holds a verb (or "according to")
 * that attributes words to a speaker; a verb of narrative, such as "continued", only beside them.
 */
export function attributesSpeech(text: string): boolean {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const verb = word.toLowerCase();
    if (!SPEECH_VERBS.has(verb)) continue;
    const before = text.slice(Math.max(0, index - REACH), index);
    if (PLURAL_NOUN.test(verb) && DETERMINER.test(before)) continue;
    if (FIRM_VERBS.has(verb)) return true;
    const after = text.slice(index + word.length, index + word.length + REACH);
    if (QUOTATION_BEFORE.test(before) || SPEECH_AFTER.test(after)) return true;
  }
  return false;
}
