import type { Article } from '../articles/article.ts';
import type { Sentence } from '../passages/readPassages.ts';
import { namesSpeaker } from '../passages/speech.ts';

/** A run of an article's sentences, by their places among them; both ends included. */
export interface SentenceRun {
  readonly first: number;
  readonly last: number;
}

/** How far a quotation or a chain of pronouns is followed. Unit: sentences. */
const MAX_SPEECH_BACK = 6;
const MAX_CONTEXT_BACK = 3;
/** How far into a sentence a pronoun needs a name before it. Unit: words. */
const OPENING_WORDS = 8;
/** A sentence with fewer words outside its quotation marks is all quotation. */
const MIN_OWN_WORDS = 3;

const QUOTATION = /[“„«][^”»“]*[”»“]?|"[^"]*"?|^[^“„«"]*[”»]/gu;
const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;
const PERSONAL = /^(?:he|she|they|him|them|his|her|hers|their|theirs)$/iu;
const REFERS_BACK =
  /^(?:(?:and|but|so|yet|or|also|then|still|even|now|in turn|however|meanwhile|instead|as a result|for|\p{L}+ly),?\s+)?(?:it|its|this|that|these|those|such|both|neither|either|others?|another|the (?:former|latter|same|other|others|two|pair|trio|duo|move|claim|claims|remark|remarks|comment|comments|statement|decision|incident|allegation|allegations|accusation))\b(?!\s+(?:week|month|year|morning|afternoon|evening|weekend|summer|winter|spring|autumn|fall|season|time)\b)/iu;
const CONTRASTS =
  /^(?:instead|nor|otherwise|likewise|similarly|on the contrary|even so|that said|so (?:did|does|do|has|have|is|are|was|were))\b/iu;
/** A sentence that takes back, denies or doubts what stands before it. */
const DOUBTS =
  /\b(?:could|can|was|were|has|have|had|is|are)\s?(?:not|n['’]t)\s(?:\p{L}+\s){0,3}?(?:verif|confirm|corroborat|substantiat)|\b(?:unverified|unconfirmed|uncorroborated|unsubstantiated|no evidence|retract(?:ed|ion)|debunked|walked back|withdrew|has since (?:apologi|correct|retract|den))/iu;
const DENIES =
  /\b(?:den(?:y|ies|ied|ying)|false|untrue|incorrect|inaccurate|not true|wrong|disput\p{L}*|refut\p{L}*|reject\p{L}*|baseless|misleading|fabricat\p{L}*|hoax|exaggerat\p{L}*)\b/iu;

/**
 * The sentences that must be quoted with one so that no attribution, hedge or denial is cut off it:
 * the whole quotation it is part of and who speaks it, the sentence before one that refers back,
 * the one after it that takes it back. Nothing is crossed that is no sentence, such as a heading.
 */
export function standAlone(
  article: Article,
  sentences: readonly Sentence[],
  index: number,
): SentenceRun {
  const around = readSurroundings(article, sentences, index);
  const quotation = completeQuotation(around, { first: index, last: index });
  const attributed = addSpeaker(around, quotation);
  const understood = addAntecedents(around, attributed);
  return addSequel(around, understood);
}

/** The sentences around one, as the steps of `standAlone` look at them. */
interface Surroundings {
  /** The text of a sentence; empty beyond the article's ends. */
  readonly textAt: (at: number) => string;
  /** Whether nothing but white space parts a sentence from the one before it. */
  readonly adjoins: (at: number) => boolean;
  readonly inSameParagraph: (a: number, b: number) => boolean;
  /** Sentences that begin inside a quotation which their paragraph opened. */
  readonly insideQuotation: ReadonlySet<number>;
}

function readSurroundings(
  article: Article,
  sentences: readonly Sentence[],
  index: number,
): Surroundings {
  const textAt = (at: number): string => {
    const sentence = sentences[at];
    return sentence === undefined ? '' : article.text.slice(sentence.start, sentence.end);
  };
  const adjoins = (at: number): boolean => {
    const [before, after] = [sentences[at - 1], sentences[at]];
    if (before === undefined || after === undefined) return false;
    return article.text.slice(before.end, after.start).trim() === '';
  };
  return {
    textAt,
    adjoins,
    inSameParagraph: (a, b) => sentences[a]?.paragraph === sentences[b]?.paragraph,
    insideQuotation: insideQuotation(sentences, index, textAt),
  };
}

/** Widens a run until no quotation is open at either end. */
function completeQuotation(around: Surroundings, { first, last }: SentenceRun): SentenceRun {
  const { insideQuotation: inside, adjoins } = around;
  let [start, end] = [first, last];
  while (inside.has(start) && adjoins(start)) start -= 1;
  while (inside.has(end + 1) && adjoins(end + 1)) end += 1;
  return { first: start, last: end };
}

/** Widens a run that is all quotation until it says who speaks: forwards by one, else backwards. */
function addSpeaker(around: Surroundings, run: SentenceRun): SentenceRun {
  if (isAttributed(textsOf(around, run))) return run;
  const after = withNext(around, run);
  const before = withPrevious(around, run);
  if (
    around.inSameParagraph(run.last, run.last + 1) &&
    isAttributed(textsOf(around, after)) &&
    !isAttributed(textsOf(around, before))
  ) {
    return after;
  }
  let widened = run;
  for (let step = 0; step < MAX_SPEECH_BACK; step += 1) {
    if (isAttributed(textsOf(around, widened))) break;
    widened = withPrevious(around, widened);
  }
  return widened;
}

/** Widens a run backwards while its first sentence refers to the one before it. */
function addAntecedents(around: Surroundings, run: SentenceRun): SentenceRun {
  let widened = run;
  for (let step = 0; step < MAX_CONTEXT_BACK; step += 1) {
    if (!refersBack(around.textAt(widened.first))) break;
    widened = withPrevious(around, widened);
  }
  return widened;
}

/** Adds what a colon announces, and the sentence that denies or doubts the run. */
function addSequel(around: Surroundings, run: SentenceRun): SentenceRun {
  const announces = /:["”’]?$/u.test(around.textAt(run.last));
  const complete = announces ? withNext(around, run) : run;
  return takesBack(around.textAt(complete.last + 1)) ? withNext(around, complete) : complete;
}

function withPrevious(around: Surroundings, { first, last }: SentenceRun): SentenceRun {
  if (!around.adjoins(first)) return { first, last };
  return completeQuotation(around, { first: first - 1, last });
}

function withNext(around: Surroundings, { first, last }: SentenceRun): SentenceRun {
  if (!around.adjoins(last + 1)) return { first, last };
  return completeQuotation(around, { first, last: last + 1 });
}

function textsOf(around: Surroundings, { first, last }: SentenceRun): string[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => around.textAt(first + offset));
}

/** Tells whether a sentence cannot be understood without the one before it. */
export function refersBack(sentence: string): boolean {
  if (REFERS_BACK.test(sentence) || CONTRASTS.test(sentence)) return true;
  const words = outsideQuotations(sentence).match(WORD) ?? [];
  const pronoun = words.slice(0, OPENING_WORDS).findIndex(word => PERSONAL.test(word));
  if (pronoun >= 0) {
    return !words.slice(0, pronoun).some((word, at) => at > 0 && isName(word));
  }
  return false;
}

/** Tells whether a sentence denies, doubts or takes back what stands before it. */
export function takesBack(sentence: string): boolean {
  return DOUBTS.test(sentence) || (DENIES.test(sentence) && refersBack(sentence));
}

/** Tells whether a sentence consists of a quotation and names nobody who says it. */
export function isAllQuotation(sentence: string): boolean {
  if (!/["“”„«»]/u.test(sentence)) return false;
  return (outsideQuotations(sentence).match(WORD) ?? []).length < MIN_OWN_WORDS;
}

/** Tells whether a run that holds a bare quotation also says whose it is. */
function isAttributed(run: readonly string[]): boolean {
  if (!run.some(isAllQuotation)) return true;
  return run.some(introduces) || namesSpeaker(outsideQuotations(run.join(' ')));
}

function introduces(sentence: string): boolean {
  return sentence.endsWith(':') && !isAllQuotation(sentence);
}

function outsideQuotations(sentence: string): string {
  return sentence.replaceAll(QUOTATION, ' ');
}

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !PERSONAL.test(word);
}

/** The sentences around `index` that begin inside a quotation which their paragraph opened. */
function insideQuotation(
  sentences: readonly Sentence[],
  index: number,
  textAt: (at: number) => string,
): ReadonlySet<number> {
  const inside = new Set<number>();
  const center = sentences[index]?.paragraph ?? 0;
  let start = index;
  while ((sentences[start - 1]?.paragraph ?? 0) >= Math.max(1, center - 1)) start -= 1;
  let opener = '';
  for (let at = start; (sentences[at]?.paragraph ?? Infinity) <= center + 1; at += 1) {
    if (sentences[at]?.paragraph !== sentences[at - 1]?.paragraph) opener = '';
    if (opener !== '') inside.add(at);
    for (const [mark] of textAt(at).matchAll(/["“”„«»]/gu)) {
      const closes =
        opener !== '' && (mark === '"' || mark === '”' || mark === '»' || opener === '„');
      if (closes) opener = '';
      else if (mark !== '”' && mark !== '»') opener = mark;
    }
  }
  return inside;
}
