import { endsAsSentence, endsWithPunctuation, endsWithQuestionOrExclamation } from './lineEnd.ts';
import { isStrong, readableText } from './markup.ts';

/** Units: words and UTF-16 code units. */
const TITLE_CASE = { words: 20, length: 140 };
const SENTENCE_CASE = { words: 10, length: 75 };
const MAX_QUESTION_WORDS = 15;
const MAX_TITLE_LENGTH = 220;
const MAX_UNSPACED_LENGTH = 40;
const MAX_UNMARKED_LENGTH = 60;
/** Share of capitalized long words in a title-case line. */
const CAPITAL_SHARE = 0.7;

/** Longer words are split: an unbounded run overflows V8's stack. */
const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]{0,200}/gu;
const LIST_OR_QUOTE = /^(?:[-*+•‣▪●◦–—>|]\s|[>|]|\p{Nd}{1,3}[.)]\s)/u;
const COLUMN_GAP = / {3,}|\t+/u;
const MIN_COLUMNS = 3;
const NUMBER = /^\p{Nd}{1,3}[.)]\s+/u;
const OPENS_WITH_SIGN = /^[\p{Extended_Pictographic}\p{Regional_Indicator}\p{So}]/u;
const QUOTATION = /^["“„«‘「『].*["”“»’」』]$/u;
/** A word, a full stop and a capital: "Consider the map. It has not moved". */
const INNER_STOP = /\p{Ll}{3}[.!?…]["'”’)]*\s+["'“‘(]?\p{Lu}/u;
/** Scripts without full stops. */
const UNMARKED_SCRIPT = /\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}/u;
const UNSPACED_SCRIPT = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u;

/** Whether a line is a list item, a table row or part of a block quotation. */
export function isListOrQuote(line: string): boolean {
  return LIST_OR_QUOTE.test(line.trimStart());
}

/** Whether a line is a table row of three or more columns, which tabs or wide gaps separate. */
export function isRow(line: string): boolean {
  return line.trim().split(COLUMN_GAP, MIN_COLUMNS).length === MIN_COLUMNS;
}

/** Whether most long words of a line start with a capital. */
export function isTitleCase(text: string): boolean {
  if (text.length > MAX_TITLE_LENGTH) return false;
  const words = text.match(WORD) ?? [];
  const long = words.filter(word => word.length > 3);
  const counted = long.length > 0 ? long : words;
  const capitals = counted.filter(word => /^\p{Lu}/u.test(word));
  return counted.length > 0 && capitals.length >= CAPITAL_SHARE * counted.length;
}

/**
 * Whether a line reads like a section heading, judged without its neighbours.
 *
 * `punctuated`: whether the article ends its sentences with a mark. If not, a missing mark means
 * nothing, and only title case, bold type or a leading sign makes a heading.
 */
export function looksLikeHeading(text: string, punctuated = true): boolean {
  if (text.length > MAX_TITLE_LENGTH) return false;
  const line = readableText(text);
  if (isListOrQuote(text) || isRow(text)) return false;
  if (!/\p{L}/u.test(line) || /^\p{Ll}/u.test(line)) return false;
  const isClosed = endsWithPunctuation(line);
  if (isClosed && !endsWithQuestionOrExclamation(line)) return false;
  const isSet = isTitleCase(line) || OPENS_WITH_SIGN.test(line) || isStrong(text);
  if (isClosed && !(isSet && !isQuestionInBold(text))) return false;
  if (!isSet && INNER_STOP.test(line)) return false;
  if (isUnmarked(line)) return line.length <= MAX_UNMARKED_LENGTH;
  if (UNSPACED_SCRIPT.test(line)) return punctuated && line.length <= MAX_UNSPACED_LENGTH;
  const limit = isSet ? TITLE_CASE : SENTENCE_CASE;
  return (isSet || punctuated) && line.length <= limit.length && countWords(line) <= limit.words;
}

/** Whether a line is in a script whose sentences end without a mark. */
export function isUnmarked(text: string): boolean {
  return UNMARKED_SCRIPT.test(text);
}

/** Whether a line is in a script without capitals, such as Arabic or Thai. */
export function isCaseless(text: string): boolean {
  return /\p{Lo}/u.test(text) && !/[\p{Lu}\p{Ll}]/u.test(text);
}

const LAST_QUESTION_MARK = /[?？؟](?=[^?？؟]{0,40}$)/u;

/** Whether a line is one short question, with or without a number, that is not quoted or in bold. */
export function looksLikeQuestion(text: string): boolean {
  if (text.length > MAX_TITLE_LENGTH || isStrong(text)) return false;
  const line = readableText(text).replace(NUMBER, '');
  return (
    /^\p{L}/u.test(line) &&
    !/^\p{Ll}/u.test(line) &&
    line.length <= TITLE_CASE.length &&
    countWords(line) <= MAX_QUESTION_WORDS &&
    !/[.!?。！？؟]/u.test(line.slice(0, line.search(LAST_QUESTION_MARK))) &&
    endsWithQuestionOrExclamation(line) &&
    LAST_QUESTION_MARK.test(line)
  );
}

/** Whether a line is a numbered heading, such as "3. The Old Town". */
export function looksLikeNumberedHeading(text: string, punctuated: boolean): boolean {
  const line = text.trimStart();
  return NUMBER.test(line) && looksLikeHeading(line.replace(NUMBER, ''), punctuated);
}

/**
 * Whether the first line of a text reads like a headline and not like a sentence.
 *
 * `punctuated`: see `looksLikeHeading`.
 */
export function looksLikeTitle(text: string, punctuated = true): boolean {
  if (text.length > 2 * MAX_TITLE_LENGTH) return false;
  const line = readableText(text);
  if (line.length > MAX_TITLE_LENGTH || isQuotedOrUnlettered(line)) return false;
  // Headlines may start with a number ("10 things") but not with a bullet or "5.".
  if (isListOrQuote(text)) return false;
  const isSet = isTitleCase(line) || isStrong(text);
  if (endsWithQuestionOrExclamation(line)) return countWords(line) <= TITLE_CASE.words;
  if (endsAsSentence(line)) return isTitleCase(line) && !/\.["'”’]/u.test(line);
  return !endsWithPunctuation(line) && (punctuated || isSet);
}

/** Whether a line is a kicker: the label of a column or section, too short for a headline. */
export function looksLikeKicker(text: string): boolean {
  const line = readableText(text);
  return line.length <= 30 && countWords(line) <= 2 && !endsWithPunctuation(line);
}

/** The number of words that start with a letter. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** Interviews set their questions in bold; those belong to the body. */
function isQuestionInBold(text: string): boolean {
  return isStrong(text) && !isTitleCase(readableText(text));
}

function isQuotedOrUnlettered(line: string): boolean {
  return !/\p{L}/u.test(line) || (QUOTATION.test(line) && endsWithPunctuation(line));
}
