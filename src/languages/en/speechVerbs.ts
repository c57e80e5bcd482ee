/** Source: own compilation, in the forms that news copy uses. */
import { wordList } from '../wordList.ts';

/** Verbs that always attribute words to a speaker. */
export const FIRM_SPEECH_VERBS = wordList(`
  accused admitted alleged alleges announced argued argues asks asserted asserts believes boasted
  cautioned claimed claiming claims commented complained conceded contended contends cried declared
  declares denied emphasised emphasized exclaimed explained explains insisted insists joked lamented
  opined pleaded proclaimed quipped quoted reiterated remarked replied retorted said say saying says
  scoffed shouted stated stressed tell telling tells testified thinks told tweeted urged vowed
  warned warns whispered wondered writes wrote yelled`);

/** Verbs that report speech next to a quotation, a colon or a clause, and events elsewhere. */
export const LOOSE_SPEECH_VERBS = wordList(`
  acknowledged acknowledges added adds agreed agrees answered apologised apologized asked assured
  blasted branded called calling complains concluded concludes confessed confided confirmed confirms
  continued countered counters criticised criticized described describes dubbed estimated estimates
  expressed hailed hinted implored indicated interjected interrupted labeled labelled laughed
  maintained maintains mocked mused noted notes observed observes pledged posted praised predicted
  predicts promised promises proposed protested quotes read reads recalled recalls reckons repeated
  reported reports responded responds revealed reveals ruled shrugged sighed signaled signalled
  slammed smiled snapped speculated spoke suggested suggests thanked thundered underlined
  underscored`);

/** Base forms, which follow a speaker in the plural: "officials deny". */
export const BASE_SPEECH_VERBS = wordList(`
  add argue claim deny describe insist note predict suggest`);

/** Verbs that are also plural nouns: "the claims". */
export const NOUN_LIKE_SPEECH_VERBS = wordList(`
  claims estimates notes promises quotes reads reports`);

/** Verbs of speech whose object may be the person spoken to. */
export const ADDRESSING_VERBS = wordList('ask asked asks tell telling tells told');
