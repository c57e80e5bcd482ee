import type { TextRange } from '../../articles/article.ts';

/** A run of letters, a run of digits, or any other single character. */
export interface Token extends TextRange {
  readonly text: string;
}

/** Longer runs are split: an unbounded run overflows V8's stack. */
const TOKEN = /\p{L}{1,100}|\d{1,100}|./gsu;

/** Splits a text into tokens that cover it without gaps. */
export function tokensOf(text: string): Token[] {
  let end = 0;
  return (text.match(TOKEN) ?? []).map(token => {
    const start = end;
    end += token.length;
    return { text: token, start, end };
  });
}

/** The text of a token; empty before the first and after the last. */
export function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? '';
}

export function isSpace(text: string): boolean {
  return /^\s$/u.test(text);
}

export function isLetters(text: string): boolean {
  return /^\p{L}/u.test(text);
}

export function isDigits(text: string): boolean {
  return text >= '0' && text < ':';
}

/** The index after a dash or one of these words with a space on either side; null if neither is there. */
export function afterJoiner(
  tokens: readonly Token[],
  at: number,
  words: ReadonlySet<string>,
): number | null {
  const skipSpace = (to: number): number => (isSpace(textAt(tokens, to)) ? to + 1 : to);
  const joiner = skipSpace(at);
  const end = skipSpace(joiner + 1);
  const text = textAt(tokens, joiner);
  if (text === '-' || text === '–') return end;
  const isSpaced = joiner > at && end > joiner + 1;
  return isSpaced && words.has(text.toLowerCase()) ? end : null;
}
