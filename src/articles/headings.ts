import { endsAsSentence, endsWithPunctuation } from './lines.ts';

/** Unit of the limits: words, and UTF-16 code units. */
const TITLE_CASE = { words: 20, length: 140 };
const SENTENCE_CASE = { words: 10, length: 75 };
const MAX_TITLE_LENGTH = 220;
/** Share of long words that begin with a capital in a line set in title case. */
const CAPITAL_SHARE = 0.7;

const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]*/gu;
const LIST_OR_QUOTE = /^\s*(?:[-*+•‣▪●◦–—>]\s|\p{Nd}{1,3}[.)]\s)/u;
const OPENS_WITH_SIGN = /^\s*[\p{Extended_Pictographic}\p{Regional_Indicator}\p{So}]/u;
const UNSPACED_SCRIPT = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u;
const MAX_UNSPACED_LENGTH = 40;

/** Tells whether most long words of a line begin with a capital. */
export function isTitleCase(text: string): boolean {
  const words = text.match(WORD) ?? [];
  const long = words.filter(word => word.length > 3);
  const counted = long.length > 0 ? long : words;
  const capitals = counted.filter(word => /^\p{Lu}/u.test(word));
  return counted.length > 0 && capitals.length >= CAPITAL_SHARE * counted.length;
}

/** Tells whether a line reads as a section heading; where it stands is for the caller to judge. */
export function looksLikeHeading(text: string): boolean {
  const line = text.trim();
  if (LIST_OR_QUOTE.test(line) || !/\p{L}/u.test(line) || /^\p{Ll}/u.test(line)) return false;
  const titleCase = isTitleCase(line);
  const asksOrCalls = /[?!]["'”’]*$/u.test(line);
  if (endsWithPunctuation(line)) {
    if (!asksOrCalls || !(titleCase || OPENS_WITH_SIGN.test(line))) return false;
  }
  if (UNSPACED_SCRIPT.test(line)) return line.length <= MAX_UNSPACED_LENGTH;
  const limit = titleCase || OPENS_WITH_SIGN.test(line) ? TITLE_CASE : SENTENCE_CASE;
  return line.length <= limit.length && (line.match(WORD)?.length ?? 0) <= limit.words;
}

/** Tells whether the first line of a text reads as its headline rather than its first sentence. */
export function looksLikeTitle(text: string): boolean {
  const line = text.trim();
  if (line.length > MAX_TITLE_LENGTH || LIST_OR_QUOTE.test(line) || !/\p{L}/u.test(line)) {
    return false;
  }
  if (/[?!]["'”’]*$/u.test(line)) return (line.match(WORD)?.length ?? 0) <= TITLE_CASE.words;
  if (endsAsSentence(line)) return isTitleCase(line) && !/\.["'”’]/u.test(line);
  return !endsWithPunctuation(line);
}
