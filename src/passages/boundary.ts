/** A mark that may end a sentence, and where the text around it lies. Offsets in UTF-16 code units. */
export interface PossibleBoundary {
  readonly text: string;
  /** Where the sentence began. */
  readonly start: number;
  /** Where the mark (or the run of marks, "?!") begins and ends. */
  readonly index: number;
  readonly run: number;
  /** After the closing quotes and brackets that follow the mark. */
  readonly end: number;
  /** The next visible character, or the end of the text. */
  readonly next: number;
  /** Whether the text lets a sentence begin there: white space, or a script that needs none. */
  readonly spaced: boolean;
  /** Whether the mark stands in a bracket that opened inside the sentence. */
  readonly insideBracket: boolean;
}

/** Unit: UTF-16 code units. */
export const WINDOW = 60;

/** Read backwards from where they are set. */
const LAST_WORD = /(?<=([\p{L}\p{M}\p{N}.'’]{0,40}))/uy;
const WORD_BEFORE = /(?<=([\p{L}\p{M}\p{N}.'’]{0,40})[^\p{L}\p{M}\p{N}]{0,8})/uy;

export function lastWord(at: PossibleBoundary): string {
  return wordUpTo(LAST_WORD, at, at.index);
}

export function wordBefore(at: PossibleBoundary, word: string): string {
  return wordUpTo(WORD_BEFORE, at, at.index - word.length);
}

function wordUpTo(pattern: RegExp, at: PossibleBoundary, end: number): string {
  pattern.lastIndex = end;
  const word = pattern.exec(at.text)?.[1] ?? '';
  return word.slice(Math.max(0, word.length - (end - at.start)));
}

export function textBefore(at: PossibleBoundary, end: number): string {
  return at.text.slice(Math.max(at.start, end - WINDOW), end);
}
