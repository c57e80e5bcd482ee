/** A mark that may end a sentence, with its surroundings. Offsets in UTF-16 code units. */
export interface PossibleBoundary {
  readonly text: string;
  /** Start of the sentence. */
  readonly start: number;
  /** Start and end of the mark or run of marks ("?!"). */
  readonly index: number;
  readonly run: number;
  /** End of the closing quotes and brackets that follow the mark. */
  readonly end: number;
  /** Offset of the next visible character, or the end of the text. */
  readonly next: number;
  /** Whether a sentence may begin at `next`: after white space, or in a script without spaces. */
  readonly spaced: boolean;
  /** Whether the mark is inside a bracket that opened within the sentence. */
  readonly insideBracket: boolean;
}

/** Context read on either side of a mark, in UTF-16 code units. */
export const WINDOW = 60;

/** Sticky lookbehinds: read backwards from `lastIndex`. */
const LAST_WORD = /(?<=([\p{L}\p{M}\p{N}.'’]{0,40}))/uy;
const WORD_BEFORE = /(?<=([\p{L}\p{M}\p{N}.'’]{0,40})[^\p{L}\p{M}\p{N}]{0,8})/uy;
const BRACKET = /[()[\]（）]/u;
/** Text searched for the end of a bracket, in UTF-16 code units. */
const BRACKET_WINDOW = 240;
/** Longest last part of an abbreviation written with spaces: "v. Chr." */
const MAX_PART = 3;
const SPACED_PARTS = /(?<=(?<![\p{L}\p{M}\p{N}])((?:\p{L}{1,2}\.[ \u00a0\u202f]?){0,3}))/uy;

/** The word that the mark follows, or "". */
export function lastWord(at: PossibleBoundary): string {
  return wordUpTo(LAST_WORD, at, at.index);
}

/** The word before `word`, which the mark follows, or "". */
export function wordBefore(at: PossibleBoundary, word: string): string {
  return wordUpTo(WORD_BEFORE, at, at.index - word.length);
}

function wordUpTo(pattern: RegExp, at: PossibleBoundary, end: number): string {
  pattern.lastIndex = end;
  const word = pattern.exec(at.text)?.[1] ?? '';
  return word.slice(Math.max(0, word.length - (end - at.start)));
}

/** The parts before `word` of an abbreviation written with spaces, in lower case: "z." before "B". */
export function spacedParts(at: PossibleBoundary, word: string): string {
  const start = at.index - word.length;
  if (word.length > MAX_PART || at.text[start - 2] !== '.') return '';
  return wordUpTo(SPACED_PARTS, at, start).toLowerCase().replaceAll(/\s/gu, '');
}

/** Whether the next bracket from `from` on is a closing one, and near. */
export function bracketCloses(text: string, from: number): boolean {
  const [bracket = ''] = BRACKET.exec(text.slice(from, from + BRACKET_WINDOW)) ?? [];
  return /[)\]）]/u.test(bracket);
}

/** The sentence's text up to `end`, cut to the last `WINDOW` code units. */
export function textBefore(at: PossibleBoundary, end: number): string {
  return at.text.slice(Math.max(at.start, end - WINDOW), end);
}
