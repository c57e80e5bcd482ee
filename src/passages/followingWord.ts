import { WINDOW } from './boundary.ts';
import { AUXILIARIES, STARTERS } from './sentenceWords.ts';

/** The text after a mark, and its first word without opening punctuation. */
export interface Following {
  readonly text: string;
  readonly word: string;
  readonly isCapital: boolean;
  readonly isLower: boolean;
  readonly isNumber: boolean;
  /** Whether a quotation mark opens before the word. */
  readonly isQuoted: boolean;
  readonly isDashed: boolean;
}

const FOLLOWING =
  /^(["'“‘„‚«‹([{「『（【〈《¡¿*_–—•.…\s-]*)[\p{S}\p{Cf}\p{M}\s]*([\p{L}\p{N}][\p{L}\p{M}\p{N}'’.]*)?/u;

export const LOWER = /\p{Ll}(?!\p{Lu})/uy;

const NICKNAME = /^["'“‘]\p{Lu}[\p{L}'’-]*(?:\s\p{L}+)?["'”’]\s+\p{Lu}/u;

/** Reads the text from `next` on, at most `WINDOW` code units. */
export function readFollowing(text: string, next: number): Following {
  const after = text.slice(next, next + WINDOW);
  const [, openers = '', word = ''] = FOLLOWING.exec(after) ?? [];
  return {
    text: after,
    word,
    // "iPhone" can open a sentence.
    isLower: matchesAt(LOWER, word, 0),
    isCapital: /^\p{Lu}/u.test(word),
    isNumber: /^\p{N}/u.test(word),
    isQuoted: /["'“‘„«「『]/u.test(openers),
    isDashed: /[–—-]/u.test(openers),
  };
}

/** Whether the text opens with a word that usually starts a sentence, or with a quotation. */
export function startsSentence(following: Following): boolean {
  if (following.isDashed || following.isNumber || /^(?:\p{L}|No)\.$/u.test(following.word)) {
    return false;
  }
  if (following.isQuoted) return !NICKNAME.test(following.text);
  const key = stripSuffix(following.word);
  if (AUXILIARIES.has(key)) return /^\S+\s+\p{Ll}/u.test(following.text);
  return STARTERS.has(key);
}

/** A word in lower case without an apostrophe or full stop and what follows it. */
export function stripSuffix(word: string): string {
  return word.toLowerCase().replace(/['’.].*/su, '');
}

/** Whether a sticky pattern matches at `index`. */
export function matchesAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}
