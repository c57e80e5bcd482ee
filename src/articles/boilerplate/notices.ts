import { LINE_PATTERNS, type LinePattern } from './linePatterns.ts';
import { isPhraseNotice } from './phraseNotices.ts';

const OPENING_PATTERNS = LINE_PATTERNS.filter(({ pattern }) => pattern.source.startsWith('^'));
const OTHER_PATTERNS = LINE_PATTERNS.filter(({ pattern }) => !pattern.source.startsWith('^'));
/** Alternations of all anchored patterns: most lines need only these checks. */
const OPENINGS = ['u', 'iu'].map(flags => {
  const patterns = OPENING_PATTERNS.map(({ pattern }) => pattern).filter(p => p.flags === flags);
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), flags);
});
const MAX_NOTICE_LENGTH = Math.max(...LINE_PATTERNS.map(({ maxLength }) => maxLength));

/** Enough for a full stop and the marks after it. Unit: UTF-16 code units. */
const TAIL_LENGTH = 20;

/** Whether a line is a notice around an article, such as copyright, dates or subscriptions. */
export function isNotice(line: string): boolean {
  if (/^["“„«‘「『]/u.test(line)) return false;
  const opening = line.search(/[\p{L}\p{N}©([#-]/u);
  const text = opening < 0 ? '' : line.slice(opening);
  if (text.length > MAX_NOTICE_LENGTH) return false;
  const isSentence = endsWithStop(text);
  return (
    isPhraseNotice(text, isSentence) ||
    hasPattern(OTHER_PATTERNS, text, isSentence) ||
    (OPENINGS.some(pattern => pattern.test(text)) && hasPattern(OPENING_PATTERNS, text, isSentence))
  );
}

function hasPattern(patterns: readonly LinePattern[], text: string, isSentence: boolean): boolean {
  const lowerCase = text.toLowerCase();
  return patterns.some(
    ({ maxLength, pattern, cues, neverSentence, unless }) =>
      text.length <= maxLength &&
      !(neverSentence && isSentence) &&
      (cues === undefined || cues.some(cue => lowerCase.includes(cue))) &&
      pattern.test(text) &&
      !unless?.test(text),
  );
}

function endsWithStop(text: string): boolean {
  return /[.。।۔]["'”’»)]*$/u.test(text.slice(-TAIL_LENGTH));
}
