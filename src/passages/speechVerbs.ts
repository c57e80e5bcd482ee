/** Verbs that always attribute words to a speaker; lower case. */
export const FIRM_VERBS: ReadonlySet<string> = new Set(
  `accused admitted alleged alleges announced argued argues asserted asserts boasted cautioned
  claimed claiming claims commented complained conceded contended contends cried declared declares
  denied emphasized emphasised exclaimed explained explains insisted insists joked lamented opined
  pleaded proclaimed quipped quoted reiterated remarked replied retorted said say saying says scoffed
  shouted stated stressed testified tell telling told tells tweeted urged vowed warned warns
  whispered wondered wrote writes yelled according believes thinks asks`.split(/\s+/u),
);

/** Verbs that report speech next to a quotation, a colon or a clause, and events elsewhere. */
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

/** All verbs of speech, in the forms that news copy uses. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set([...FIRM_VERBS, ...LOOSE_VERBS]);
