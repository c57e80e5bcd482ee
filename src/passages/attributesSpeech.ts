/** Verbs that attribute words to a speaker wherever they stand; lower case. */
const FIRM_VERBS: ReadonlySet<string> = new Set(
  `accused admitted alleged alleges announced argued argues asserted asserts boasted cautioned
  claimed claiming claims commented complained conceded contended contends cried declared declares
  denied emphasized emphasised exclaimed explained explains insisted insists joked lamented opined
  pleaded proclaimed quipped quoted reiterated remarked replied retorted said say saying says scoffed
  shouted stated stressed testified tell telling told tells tweeted urged vowed warned warns
  whispered wondered wrote writes yelled according believes thinks asks`.split(/\s+/u),
);

/** Verbs that report speech beside a quotation, a colon or a clause, and events elsewhere. */
const LOOSE_VERBS: ReadonlySet<string> = new Set(
  `acknowledged acknowledges added adds agreed agrees answered apologised apologized asked assured
  blasted branded called calling complains concluded concludes confessed confided confirmed confirms
  continued countered counters criticised criticized dubbed described describes described estimated
  estimates expressed hailed hinted implored indicated interjected interrupted labelled labeled
  laughed maintained maintains mocked mused noted notes observed observes pledged posted praised
  predicted predicts promised promises proposed protested quotes read reads recalled recalls reckons
  reported reports repeated responded responds revealed reveals ruled shrugged sighed signaled
  signalled slammed smiled snapped speculated spoke suggested suggests thanked thundered
  underlined underscored`.split(/\s+/u),
);

/** All verbs that may stand with a speaker after a quotation, in the forms news copy uses. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set([...FIRM_VERBS, ...LOOSE_VERBS]);

/** What stands for a quotation in the texts that `attributesSpeech` reads. */
export const QUOTATION_MARKER = '“”';

/** Longer words go on in a further one: an unbounded run overflows V8's stack. */
const WORD = /\p{L}[\p{L}\p{M}'’-]{0,200}/gu;
/** After these, "claims" and "reports" are nouns. */
const DETERMINER =
  /\b(?:the|an?|his|her|its|their|our|my|these|those|such|any|no|all|some|many|several|multiple|recent|false|of)\s+$/iu;
const PLURAL_NOUN = /^(?:claims|estimates|notes|promises|quotes|reports|reads)$/u;
const QUOTATION_BEFORE = new RegExp(`${QUOTATION_MARKER}[,;]?\\s+(?:[^\\s.!?]+\\s+){0,6}$`, 'u');
const SPEECH_AFTER = new RegExp(
  `^(?:[,\\s]*:|\\s+(?:that|how|whether|why)\\b|(?:,?\\s+[^\\s.!?]+){0,5},?\\s*:?\\s*${QUOTATION_MARKER})`,
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
