import { QUOTED, SPEECH_VERBS } from '../passages/speech.ts';
import { termsOf } from '../search/terms/tokenize.ts';
import { withoutQuotations } from './quotations.ts';

/** How far into a sentence a pronoun needs a name before it. Unit: words. */
const OPENING_WORDS = 8;
/** An object pronoun so near the opening is not the sentence's own subject. Unit: words. */
const NEAR_OPENING = 5;
/** A sentence of fewer words leans on the one before it: "Never." */
const MIN_WORDS = 2;

/** Longer words go on in a further one here and below: an unbounded run overflows V8's stack. */
const WORD = /\p{L}[\p{L}\p{M}'’-]{0,200}/gu;
const LEADING_MARKS = /^[\s\p{Cf}"'“”‘„«»([—–-]{1,200}/u;
const SUBJECT = /^(?:he|she|they)(?:['’]\p{L}{1,200})?$/iu;
const PERSONAL =
  /^(?:(?:he|she|they)(?:['’]\p{L}{1,200})?|him|them|his|her|hers|their|theirs|himself|herself|themselves)$/iu;
const OBJECT = /^(?:him|them)$/iu;

const LINKS =
  '(?:and|but|so|yet|or|also|then|still|even|now|in turn|however|meanwhile|instead|as a result|for|if|because|since|while|when|although|though|despite|because of|after|before|in|on|of|to|at|by|from|with|all|some|many|most|none|one|two|each|part|much|half|neither|either|both|not|\\p{L}{1,200}ly)';
const ANAPHOR =
  '(?:it|its|this|that|these|those|such|both|neither|either|others?|another|the (?:former|latter|same|other|others|two|three|pair|trio|duo|latest))';
const NOUNS =
  'move|claims?|remarks?|comments?|statement|decision|incident|allegations?|accusations?|charges?|assertions?|suggestions?|denial|rumou?rs?|threats?|quotes?';
const TIMES =
  'week|weekend|month|year|morning|afternoon|evening|summer|winter|spring|autumn|fall|season|time|century|decade';
/** "It is not clear whether": the word stands for what follows. */
const EXPLETIVE =
  /^(?:\p{L}{1,200},?\s+)?it(?:['’]s|\s(?:is|was|will be|would be|remains|remained|has been|had been|seems|appears))\s(?:not\s|also\s|still\s|now\s|very\s|too\s|yet\s)*(?:clear|unclear|likely|unlikely|possible|impossible|important|vital|crucial|essential|necessary|hard|difficult|easy|known|unknown|thought|believed|understood|expected|hoped|feared|estimated|said|reported|alleged|claimed|unusual|rare|common|obvious|evident|inevitable|certain|true|untrue|false|right|wrong|time|raining|snowing|dark|cold|hot)(?![\p{L}-])/iu;
/** A demonstrative without its noun, as in "denies this." and "which weekends those will be". */
const BARE_DEMONSTRATIVE =
  /\b(?:this|these|those)\s+(?:is|are|was|were|will|would|had|has|have)\b|\s(?:this|that|these|those)(?=\s*(?:[.,;:!?]|$))/iu;
const REFERS_BACK = new RegExp(
  `^(?:${LINKS},?\\s+){0,2}(?:${ANAPHOR}(?:['’](?:s|re|d|ll|ve))?|the (?:${NOUNS}))(?![\\p{L}\\p{M}-])(?!\\s+(?:${TIMES})(?![\\p{L}-]))`,
  'iu',
);
const CONNECTS =
  /^(?:(?:and|but),?\s+)?(?:instead|nor|an earlier version|otherwise|likewise|similarly|therefore|thus|hence|consequently|accordingly|on the (?:contrary|other hand)|even so|that said|as a result|in (?:response|reply|return|turn|contrast|other words|fact|addition|that case|doing so)|by (?:contrast|comparison)|for (?:example|instance)|since then|after that|to do so|doing so|if (?:so|not)|unlike (?:him|her|them|it|that|this)|yes|no|nope|not (?:so|at all|really|quite|yet|everyone|all)|so (?:did|does|do|has|have|had|is|are|was|were|will|would|can|could))(?![\p{L}\p{M}-])/iu;
/** A sentence that opens in lower case goes on from another; "iPhones" does not. */
const OPENS_LOWER = /^\p{Ll}(?!\p{Lu})/u;

const NAME = /^\p{Lu}/u;
const NO_NAME =
  /^(?:I(?:['’]\p{L}{1,200})?|Mr|Mrs|Ms|Dr|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter)$/u;
/** Words that open a sentence before its subject: "On Monday he", "Speaking in Kyiv, she". */
const OPENS_PHRASE =
  /^(?:in|on|at|by|for|from|to|of|with|without|within|after|before|during|since|until|as|when|while|where|if|although|though|because|despite|amid|among|around|about|across|against|along|behind|below|beside|besides|between|beyond|near|over|under|upon|following|according|given|like|unlike|than|that|whether|once|then|there|here|now|later|earlier|today|yesterday|tonight|tomorrow|meanwhile|however|moreover|furthermore|also|still|yet|but|and|or|nor|so|even|only|just|not|no|never|instead|perhaps|maybe|what|why|how|who|which|did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|\p{L}{1,200}(?:ly|ing|ed))$/iu;
const PREPOSITION =
  /^(?:in|on|at|by|for|from|to|of|with|without|within|after|before|during|since|until|near|over|under|against|between|into|through|than|like)$/iu;

const SAYS_BEFORE = /(?<!\p{L})(\p{L}{1,200})\s+(?:then\s+|later\s+|also\s+)?$/u;
const SAYS_AFTER =
  /^\s+(?:\p{L}{1,200}ly\s+|then\s+|later\s+|also\s+|once\s+|has\s+|had\s+)?(\p{L}{1,200})/u;

/** "could not be verified", "no evidence", "retracted", "it is unclear" */
const DOUBTS =
  /\b(?:could|can|was|were|has|have|had|is|are|did|does|do|would|will)(?:\s?not|n['’]t|not)\s(?:\p{L}{1,200}\s){0,4}?(?:verif|confirm|corroborat|substantiat|authenticat|proven|checked|tested|audited|peer.review|(?:provid|offer|give|gave|cite|present)\p{L}{0,200}\s(?:any\s|further\s)?(?:evidence|proof|details))|\b(?:unable|failed|impossible) to (?:\p{L}{1,200}\s)?(?:verify|confirm|corroborate|substantiate)|\b(?:unverified|unconfirmed|uncorroborated|unsubstantiated|unproven|without (?:\p{L}{1,200}\s)?(?:evidence|proof)|no (?:\p{L}{1,200}\s)?(?:evidence|proof|confirmation|basis)|debunk\p{L}{0,200}|walked back|withdrew|withdrawn|backtracked|has since (?:apologi|correct|retract|den)|corrected (?:itself|himself|herself|themselves)|retract\p{L}{0,200}|(?:un|not (?:\p{L}{1,200}\s)?)clear (?:whether|if|how|why|what|who)|doubt(?:s|ed|ful)?\b|sceptic\p{L}{0,200}|skeptic\p{L}{0,200}|has not been (?:proven|established)|remains? (?:unclear|unknown|unproven|to be seen))/iu;
/** "The video is a fake.": what was told of before, if it is then called false. */
const REPORT =
  /^(?:but,?\s)?(?:the|this|that|these|those)\s(?:reports?|story|stories|video|footage|clip|photo(?:graph)?s?|pictures?|images?|recording|posts?|tweet|article|account|message|letter|document|figures?|numbers?|information|news)\s(?:is|was|are|were|has|have|had|proved|turned|later)\b/iu;
const FALSE =
  /\b(?:false|untrue|incorrect|inaccurate|not (?:true|accurate|correct|the case)|isn['’]t (?:true|accurate|correct)|wrong|premature|unproven|baseless|groundless|unfounded|misleading|fabricat\p{L}{0,200}|hoax|fake|exaggerat\p{L}{0,200}|nonsense|a lie|lies|myth|out of context|disput\p{L}{0,200}|refut\p{L}{0,200}|rebut\p{L}{0,200}|reject\p{L}{0,200}|dismiss\p{L}{0,200}|contest\p{L}{0,200}|contradict\p{L}{0,200}|disagree\p{L}{0,200}|challeng\p{L}{0,200}|question(?:s|ed)|den(?:y|ies|ied|ying|ial))\b/iu;
const DENIES =
  /(?<!\b(?:was|were|been|being|be|are|is)\s)\bden(?:y|ies|ied|ying)\b(?!\s+(?:\p{L}{1,200}\s+){0,3}?(?:motion|bail|request|entry|access|visas?|permission|parole|appeal|petition)\b)/iu;
const REBUTS = new RegExp(
  `\\b(?:disput|refut|rebut|reject|dismiss|contest|contradict|disagree|challeng|question|call|brand|label|descri)\\p{L}{0,200}\\s+(?:\\p{L}{1,200}\\s+){0,2}?(?:the|this|that|these|those|such|his|her|its|their|all|any)\\s+(?:\\p{L}{1,200}\\s+){0,2}?(?:${NOUNS}|reports?|account|figures?|findings?|story|version|notion|idea|narrative|characteri[sz]ation|claim)\\b`,
  'iu',
);
/** "disputes that.", "did not accept this", "rejected the allegation" */
const DENIES_THIS = new RegExp(
  `\\b(?:den(?:y|ies|ied|ying)|(?:disput|reject|dismiss|contest|contradict|challeng|refut|rebut)\\p{L}{0,200}|question(?:s|ed)|disagree\\p{L}{0,200} with|(?:not|n['’]t) (?:accept|agree with|recogni[sz]e))\\s+` +
    `(?:this|that|it|them|(?:the|these|those|such|any|all)(?:\\s+(?:${NOUNS}|reports?|account|story|figures?|findings?|version|idea|notion))?)` +
    '(?=\\s*(?:[.,;:!?]|$|\\s(?:and|but|in|on|as|when|through|at|strongly|yesterday|last)\\b))',
  'iu',
);
/** "They are not.", "It did not!" */
const ELLIPTIC_DENIAL =
  /^(?:they|it|he|she|that|this|we)\s(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could)(?:\snot|n['’]t)[.!]/iu;
const HOWEVER = /^[^.!?]{2,60},\s?however,/iu;
const LONG_WORD = /\p{L}{5,200}/gu;
/** So many letters tell a word in its forms. */
const STEM_LENGTH = 5;
const CORRECTS = /^(?:correction|clarification|editor['’]s note|update)\b/iu;
const CONTRASTS = /^(?:but|however|yet|still|nevertheless|nonetheless|that said)\b/iu;
const NEGATES = /\b(?:not|no|never|nobody|none|nothing|unlikely|cannot)\b|n['’]t\b/iu;
/** "That is the view of analysts.", "Or so he says." */
const ATTRIBUTES =
  /^(?:or\s|at least,?\s)?(?:that|this|so|those|these|such)(?:['’]s|['’]re)?\b[^.]{0,40}?\b(?:according to|(?:view|opinion|claim|conclusion|verdict|finding|message|assessment|argument|warning|prediction|accusation|allegation|charge|case|plan|idea|hope|aim|theory|intention)s?\b|(?:says?|said|claims?|claimed|argues?|argued)\b)/iu;

/**
 * Tells whether a sentence cannot be understood without the one before it: it opens with what
 * refers back, or a pronoun stands where nothing in it says who is meant. `own` is the sentence
 * with `QUOTED` in place of its quotations.
 */
export function refersBack(sentence: string, own = withoutQuotations(sentence, QUOTED)): boolean {
  const opening = sentence.slice(0, 200).replace(LEADING_MARKS, '');
  if (REFERS_BACK.test(opening) && !EXPLETIVE.test(opening)) return true;
  if (CONNECTS.test(opening) || OPENS_LOWER.test(opening) || BARE_DEMONSTRATIVE.test(own)) {
    return true;
  }
  const [first = ''] = opening.match(WORD) ?? [];
  if (PERSONAL.test(first)) return true;
  const words = [...own.matchAll(WORD)];
  if (words.length < MIN_WORDS && !own.includes(QUOTED)) return words.length > 0;
  const isNamed = readSomebody(own);
  return words.some(({ 0: word, index }, at) => isUnresolved(own, word, index, at, isNamed));
}

/**
 * Tells whether a sentence denies, doubts, corrects or attributes what stands `before` it. A denial
 * of something it spells out itself counts only if it shares words with what stands before.
 */
export function takesBack(sentence: string, before = sentence): boolean {
  const opening = sentence.replace(LEADING_MARKS, '');
  if (CORRECTS.test(opening) || ATTRIBUTES.test(opening) || HOWEVER.test(opening)) return true;
  if (DENIES_THIS.test(sentence) || ELLIPTIC_DENIAL.test(opening)) return true;
  if (DOUBTS.test(sentence)) return true;
  if (DENIES.test(sentence) || REBUTS.test(sentence)) {
    return refersBack(sentence) || sharesWords(sentence, before);
  }
  if (CONTRASTS.test(opening) && (NEGATES.test(sentence) || FALSE.test(sentence))) return true;
  if (!FALSE.test(sentence)) return false;
  return EXPLETIVE.test(opening)
    ? sharesTerms(sentence, before)
    : refersBack(sentence) || REPORT.test(opening);
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
 * Answers as `namesSomebody` does for what stands before an offset of a sentence. A name found for a
 * subject holds for every place after it that the first comma does not part from it, so that asking
 * for one place after another takes time linear in the sentence.
 */
function readSomebody(own: string): (index: number, asSubject: boolean) => boolean {
  const comma = own.indexOf(',');
  const named = { beforeComma: false, afterComma: false };
  return (index, asSubject) => {
    const side = comma >= 0 && comma < index ? 'afterComma' : 'beforeComma';
    if (named[side]) return true;
    const isNamed = namesSomebody(own.slice(0, index), asSubject);
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

/** Tells whether words hold a name, or a noun that a pronoun after them can stand for. */
export function namesSomebody(before: string, asSubject: boolean): boolean {
  const [first = ''] = before.match(WORD) ?? [];
  const comma = before.indexOf(',');
  const afterPhrase = OPENS_PHRASE.test(first) && comma >= 0;
  const words: readonly string[] = (afterPhrase ? before.slice(comma) : before).match(WORD) ?? [];
  const named = words.some((word, at) => {
    if (!NAME.test(word) || NO_NAME.test(word) || PERSONAL.test(word)) return false;
    if (at === 0 && !afterPhrase) return !OPENS_PHRASE.test(word) && !isDeterminer(word);
    return !PREPOSITION.test(words[at - 1] ?? '');
  });
  if (named) return true;
  if (words.length < 2 || (!afterPhrase && OPENS_PHRASE.test(first))) return false;
  return !asSubject || words.slice(1).some(word => SPEECH_VERBS.has(word) || word === 'who');
}

function isDeterminer(word: string): boolean {
  return /^(?:the|an?|one|two|three|some|many|most|several|all|every|each|any|few|more|it|there|this|that|these|those)$/iu.test(
    word,
  );
}
