import { readTokens } from '../../languages/phrases/readTokens.ts';
import { isConsentNotice } from './consentNotices.ts';
import { isDateStamp } from './dateStamp.ts';
import { LINE_PATTERNS, type LinePattern } from './linePatterns.ts';
import { canStartPhrase, isPhraseNotice } from './phraseNotices.ts';

const MAX_NOTICE_LENGTH = Math.max(...LINE_PATTERNS.map(({ maxLength }) => maxLength));
/** Enough for a full stop and the marks after it. Unit: UTF-16 code units. */
const TAIL_LENGTH = 20;
/** Text in which the first word of a line ends. Unit: UTF-16 code units. */
const MAX_FIRST_WORD = 30;
/** A word that is one token. */
const PLAIN_WORD = /^[a-z]{1,20}(?=[ ,.:;!?])/i;

const BY_FIRST_WORD = indexPatterns();
const OTHER_PATTERNS = LINE_PATTERNS.filter(({ starts }) => starts === undefined);

const CUES = [...new Set([...OTHER_PATTERNS.flatMap(({ cues = [] }) => cues), 'cookie'])];

/**
 * Quick check for whether a sentence that starts with a word in lower case may be a notice. Does not
 * cover those that are known by how they end.
 */
export function canBeNotice(sentence: string, firstWord: string): boolean {
  if (BY_FIRST_WORD.has(firstWord) || canStartPhrase(firstWord)) return true;
  const lowerCase = sentence.toLowerCase();
  return CUES.some(cue => lowerCase.includes(cue));
}

/** Whether a line is a notice around an article, such as copyright, dates or subscriptions. */
export function isNotice(line: string): boolean {
  if (/^["“„«‘「『]/u.test(line)) return false;
  const opening = line.search(/[\p{L}\p{N}©([#-]/u);
  if (opening < 0 || line.length - opening > MAX_NOTICE_LENGTH) return false;
  const text = opening === 0 ? line : line.slice(opening);
  const lowerCase = text.toLowerCase();
  const firstWord = firstWordOf(text);
  const isSentence = endsWithStop(text);
  return (
    isPhraseNotice(text, firstWord, isSentence) ||
    isDateStamp(text) ||
    hasPattern(BY_FIRST_WORD.get(firstWord) ?? [], text, lowerCase, isSentence) ||
    hasPattern(OTHER_PATTERNS, text, lowerCase, isSentence) ||
    (lowerCase.includes('cookie') && isConsentNotice(text))
  );
}

/** The first token of a line, as phrases start with it: "don’t" is "do" and "not". */
function firstWordOf(text: string): string {
  const word = PLAIN_WORD.exec(text)?.[0];
  if (word !== undefined && word !== 'cannot') return word.toLowerCase();
  return readTokens(text.slice(0, MAX_FIRST_WORD))[0]?.word ?? '';
}

function hasPattern(
  patterns: readonly LinePattern[],
  text: string,
  lowerCase: string,
  isSentence: boolean,
): boolean {
  return patterns.some(
    ({ maxLength, pattern, cues, ends, neverSentence, unless }) =>
      text.length <= maxLength &&
      !(neverSentence && isSentence) &&
      (ends === undefined || ends.some(end => text.endsWith(end))) &&
      (cues === undefined || cues.some(cue => lowerCase.includes(cue))) &&
      pattern.test(text) &&
      !unless?.test(text),
  );
}

function indexPatterns(): ReadonlyMap<string, readonly LinePattern[]> {
  const index = new Map<string, LinePattern[]>();
  for (const pattern of LINE_PATTERNS) {
    for (const word of pattern.starts ?? []) {
      index.set(word, [...(index.get(word) ?? []), pattern]);
    }
  }
  return index;
}

function endsWithStop(text: string): boolean {
  return /[.。।۔]["'”’»)]*$/u.test(text.slice(-TAIL_LENGTH));
}
