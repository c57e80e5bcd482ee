const LINKS =
  '(?:and|but|so|yet|or|also|then|still|even|now|in turn|however|meanwhile|instead|as a result|for|if|because|since|while|when|although|though|despite|because of|after|before|in|on|of|to|at|by|from|with|all|some|many|most|none|one|two|each|part|much|half|neither|either|both|not|\\p{L}{1,200}ly)';
const ANAPHOR =
  '(?:it|its|this|that|these|those|such|both|neither|either|others?|another|the (?:former|latter|same|other|others|two|three|pair|trio|duo|latest))';

export const NOUNS =
  'move|claims?|remarks?|comments?|statement|decision|incident|allegations?|accusations?|charges?|assertions?|suggestions?|denial|rumou?rs?|threats?|quotes?';

const TIMES =
  'week|weekend|month|year|morning|afternoon|evening|summer|winter|spring|autumn|fall|season|time|century|decade';

/** Runs are bounded here and below: an unbounded one overflows V8's stack. */
export const LEADING_MARKS = /^[\s\p{Cf}"'“”‘„«»([—–-]{1,200}/u;

/** An "it" that refers forward: "It is not clear whether". */
export const EXPLETIVE =
  /^(?:\p{L}{1,200},?\s+)?it(?:['’]s|\s(?:is|was|will be|would be|remains|remained|has been|had been|seems|appears))\s(?:not\s|also\s|still\s|now\s|very\s|too\s|yet\s)*(?:clear|unclear|likely|unlikely|possible|impossible|important|vital|crucial|essential|necessary|hard|difficult|easy|known|unknown|thought|believed|understood|expected|hoped|feared|estimated|said|reported|alleged|claimed|unusual|rare|common|obvious|evident|inevitable|certain|true|untrue|false|right|wrong|time|raining|snowing|dark|cold|hot)(?![\p{L}-])/iu;

/** A demonstrative without a noun: "denies this.", "which weekends those will be". */
export const BARE_DEMONSTRATIVE =
  /\b(?:this|these|those)\s+(?:is|are|was|were|will|would|had|has|have)\b|\s(?:this|that|these|those)(?=\s*(?:[.,;:!?]|$))/iu;

export const REFERS_BACK = new RegExp(
  `^(?:${LINKS},?\\s+){0,2}(?:${ANAPHOR}(?:['’](?:s|re|d|ll|ve))?|the (?:${NOUNS}))(?![\\p{L}\\p{M}-])(?!\\s+(?:${TIMES})(?![\\p{L}-]))`,
  'iu',
);

export const CONNECTS =
  /^(?:(?:and|but),?\s+)?(?:instead|nor|an earlier version|otherwise|likewise|similarly|therefore|thus|hence|consequently|accordingly|on the (?:contrary|other hand)|even so|that said|as a result|in (?:response|reply|return|turn|contrast|other words|fact|addition|that case|doing so)|by (?:contrast|comparison)|for (?:example|instance)|since then|after that|to do so|doing so|if (?:so|not)|unlike (?:him|her|them|it|that|this)|yes|no|nope|not (?:so|at all|really|quite|yet|everyone|all)|so (?:did|does|do|has|have|had|is|are|was|were|will|would|can|could))(?![\p{L}\p{M}-])/iu;

/** A lower-case opening continues the previous sentence; "iPhones" does not. */
export const OPENS_LOWER = /^\p{Ll}(?!\p{Lu})/u;
