import { NOUNS } from './referencePatterns.ts';

/** Doubts: "could not be verified", "no evidence", "retracted", "it is unclear". */
export const DOUBTS =
  /\b(?:could|can|was|were|has|have|had|is|are|did|does|do|would|will)(?:\s?not|n['’]t|not)\s(?:\p{L}{1,200}\s){0,4}?(?:verif|confirm|corroborat|substantiat|authenticat|proven|checked|tested|audited|peer.review|(?:provid|offer|give|gave|cite|present)\p{L}{0,200}\s(?:any\s|further\s)?(?:evidence|proof|details))|\b(?:unable|failed|impossible) to (?:\p{L}{1,200}\s)?(?:verify|confirm|corroborate|substantiate)|\b(?:unverified|unconfirmed|uncorroborated|unsubstantiated|unproven|without (?:\p{L}{1,200}\s)?(?:evidence|proof)|no (?:\p{L}{1,200}\s)?(?:evidence|proof|confirmation|basis)|debunk\p{L}{0,200}|walked back|withdrew|withdrawn|backtracked|has since (?:apologi|correct|retract|den)|corrected (?:itself|himself|herself|themselves)|retract\p{L}{0,200}|(?:un|not (?:\p{L}{1,200}\s)?)clear (?:whether|if|how|why|what|who)|doubt(?:s|ed|ful)?\b|sceptic\p{L}{0,200}|skeptic\p{L}{0,200}|has not been (?:proven|established)|remains? (?:unclear|unknown|unproven|to be seen))/iu;

/** The subject of a sentence that may call a report false: "The video is a fake." */
export const REPORT =
  /^(?:but,?\s)?(?:the|this|that|these|those)\s(?:reports?|story|stories|video|footage|clip|photo(?:graph)?s?|pictures?|images?|recording|posts?|tweet|article|account|message|letter|document|figures?|numbers?|information|news)\s(?:is|was|are|were|has|have|had|proved|turned|later)\b/iu;

export const FALSE =
  /\b(?:false|untrue|incorrect|inaccurate|not (?:true|accurate|correct|the case)|isn['’]t (?:true|accurate|correct)|wrong|premature|unproven|baseless|groundless|unfounded|misleading|fabricat\p{L}{0,200}|hoax|fake|exaggerat\p{L}{0,200}|nonsense|a lie|lies|myth|out of context|disput\p{L}{0,200}|refut\p{L}{0,200}|rebut\p{L}{0,200}|reject\p{L}{0,200}|dismiss\p{L}{0,200}|contest\p{L}{0,200}|contradict\p{L}{0,200}|disagree\p{L}{0,200}|challeng\p{L}{0,200}|question(?:s|ed)|den(?:y|ies|ied|ying|ial))\b/iu;

export const DENIES =
  /(?<!\b(?:was|were|been|being|be|are|is)\s)\bden(?:y|ies|ied|ying)\b(?!\s+(?:\p{L}{1,200}\s+){0,3}?(?:motion|bail|request|entry|access|visas?|permission|parole|appeal|petition)\b)/iu;

export const REBUTS = new RegExp(
  `\\b(?:disput|refut|rebut|reject|dismiss|contest|contradict|disagree|challeng|question|call|brand|label|descri)\\p{L}{0,200}\\s+(?:\\p{L}{1,200}\\s+){0,2}?(?:the|this|that|these|those|such|his|her|its|their|all|any)\\s+(?:\\p{L}{1,200}\\s+){0,2}?(?:${NOUNS}|reports?|account|figures?|findings?|story|version|notion|idea|narrative|characteri[sz]ation|claim)\\b`,
  'iu',
);

/** Denials of the previous sentence: "disputes that.", "did not accept this". */
export const DENIES_THIS = new RegExp(
  `\\b(?:den(?:y|ies|ied|ying)|(?:disput|reject|dismiss|contest|contradict|challeng|refut|rebut)\\p{L}{0,200}|question(?:s|ed)|disagree\\p{L}{0,200} with|(?:not|n['’]t) (?:accept|agree with|recogni[sz]e))\\s+` +
    `(?:this|that|it|them|(?:the|these|those|such|any|all)(?:\\s+(?:${NOUNS}|reports?|account|story|figures?|findings?|version|idea|notion))?)` +
    '(?=\\s*(?:[.,;:!?]|$|\\s(?:and|but|in|on|as|when|through|at|strongly|yesterday|last)\\b))',
  'iu',
);

/** Elliptic denials: "They are not.", "It did not!" */
export const ELLIPTIC_DENIAL =
  /^(?:they|it|he|she|that|this|we)\s(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could)(?:\snot|n['’]t)[.!]/iu;

export const HOWEVER = /^[^.!?]{2,60},\s?however,/iu;

export const CORRECTS = /^(?:correction|clarification|editor['’]s note|update)\b/iu;

export const CONTRASTS = /^(?:but|however|yet|still|nevertheless|nonetheless|that said)\b/iu;

export const NEGATES = /\b(?:not|no|never|nobody|none|nothing|unlikely|cannot)\b|n['’]t\b/iu;

/** Late attributions: "That is the view of analysts.", "Or so he says." */
export const ATTRIBUTES =
  /^(?:or\s|at least,?\s)?(?:that|this|so|those|these|such)(?:['’]s|['’]re)?\b[^.]{0,40}?\b(?:according to|(?:view|opinion|claim|conclusion|verdict|finding|message|assessment|argument|warning|prediction|accusation|allegation|charge|case|plan|idea|hope|aim|theory|intention)s?\b|(?:says?|said|claims?|claimed|argues?|argued)\b)/iu;
