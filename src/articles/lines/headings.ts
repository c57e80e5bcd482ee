import { isStrong, readableText } from './markup.ts';
import {
  endsAsSentence,
  endsWithPunctuation,
  endsWithQuestionOrExclamation,
} from './splitLines.ts';

/** Unit of the limits: words, and UTF-16 code units. */
const TITLE_CASE = { words: 20, length: 140 };
const SENTENCE_CASE = { words: 10, length: 75 };
const MAX_TITLE_LENGTH = 220;
const MAX_UNSPACED_LENGTH = 40;
/** Share of long words that begin with a capital in a line set in title case. */
const CAPITAL_SHARE = 0.7;

/** Longer words go on in a further one: an unbounded run overflows V8's stack. */
const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]{0,200}/gu;
const LIST_OR_QUOTE = /^(?:[-*+•‣▪●◦–—>|]\s|[>|]|\p{Nd}{1,3}[.)]\s)/u;
const NUMBER = /^\p{Nd}{1,3}[.)]\s+/u;
const OPENS_WITH_SIGN = /^[\p{Extended_Pictographic}\p{Regional_Indicator}\p{So}]/u;
const QUOTATION = /^["“„«‘「『].*["”“»’」』]$/u;
/** A full word, a full stop, a capital: "Consider the map. It has not moved". */
const INNER_STOP = /\p{Ll}{3}[.!?…]["'”’)]*\s+["'“‘(]?\p{Lu}/u;
const UNSPACED_SCRIPT = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u;

/** Tells whether a line is an item of a list, a row of a table or part of a block quotation. */
export function isListOrQuote(line: string): boolean {
  return LIST_OR_QUOTE.test(line.trimStart());
}

/** Tells whether most long words of a line begin with a capital. */
export function isTitleCase(text: string): boolean {
  if (text.length > MAX_TITLE_LENGTH) return false;
  const words = text.match(WORD) ?? [];
  const long = words.filter(word => word.length > 3);
  const counted = long.length > 0 ? long : words;
  const capitals = counted.filter(word => /^\p{Lu}/u.test(word));
  return counted.length > 0 && capitals.length >= CAPITAL_SHARE * counted.length;
}

/**
 * Tells whether a line reads as a section heading; where it stands is for the caller to judge.
 *
 * `punctuated` says that the article ends its sentences with a mark: where it does not, a missing
 * mark tells nothing, and only title case, bold type or a sign makes a heading.
 */
export function looksLikeHeading(text: string, punctuated = true): boolean {
  if (text.length > MAX_TITLE_LENGTH) return false;
  const line = readableText(text);
  if (isListOrQuote(text) || !/\p{L}/u.test(line) || /^\p{Ll}/u.test(line)) return false;
  const isClosed = endsWithPunctuation(line);
  if (isClosed && !endsWithQuestionOrExclamation(line)) return false;
  const isSet = isTitleCase(line) || OPENS_WITH_SIGN.test(line) || isStrong(text);
  if (isClosed && !(isSet && !isQuestionInBold(text))) return false;
  if (!isSet && INNER_STOP.test(line)) return false;
  if (UNSPACED_SCRIPT.test(line)) return punctuated && line.length <= MAX_UNSPACED_LENGTH;
  const limit = isSet ? TITLE_CASE : SENTENCE_CASE;
  return (isSet || punctuated) && line.length <= limit.length && countWords(line) <= limit.words;
}

/** Tells whether a line is a numbered heading, as in "3. The Old Town", its number aside. */
export function looksLikeNumberedHeading(text: string, punctuated: boolean): boolean {
  const line = text.trimStart();
  return NUMBER.test(line) && looksLikeHeading(line.replace(NUMBER, ''), punctuated);
}

/**
 * Tells whether the first line of a text reads as its headline rather than its first sentence.
 *
 * `punctuated`: see `looksLikeHeading`.
 */
export function looksLikeTitle(text: string, punctuated = true): boolean {
  if (text.length > 2 * MAX_TITLE_LENGTH) return false;
  const line = readableText(text);
  if (line.length > MAX_TITLE_LENGTH || isQuotedOrUnlettered(line)) return false;
  // Many headlines open with a number ("5. ..." none, "10 things ..." many) but none with a bullet.
  if (isListOrQuote(text)) return false;
  const isSet = isTitleCase(line) || isStrong(text);
  if (endsWithQuestionOrExclamation(line)) return countWords(line) <= TITLE_CASE.words;
  if (endsAsSentence(line)) return isTitleCase(line) && !/\.["'”’]/u.test(line);
  return !endsWithPunctuation(line) && (punctuated || isSet);
}

/** Tells whether a line is the label of a column or section, too short for a headline. */
export function looksLikeKicker(text: string): boolean {
  const line = readableText(text);
  return line.length <= 30 && countWords(line) <= 2 && !endsWithPunctuation(line);
}

/** The number of words that letters begin. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** In an interview the questions are bold and are part of what the article says. */
function isQuestionInBold(text: string): boolean {
  return isStrong(text) && !isTitleCase(readableText(text));
}

function isQuotedOrUnlettered(line: string): boolean {
  return !/\p{L}/u.test(line) || (QUOTATION.test(line) && endsWithPunctuation(line));
}
