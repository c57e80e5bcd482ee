/** A word, a number or a mark of a text. Offsets in UTF-16 code units. */
export interface Token {
  /** Lower case, with straight apostrophes: `claims`, `'s`, `1.5`, `,`. */
  readonly word: string;
  readonly kind: 'word' | 'number' | 'mark';
  readonly start: number;
  readonly end: number;
}

/** Maximum text read, so that an endless sentence costs no more. Unit: UTF-16 code units. */
const MAX_READ = 100_000;
/** Runs are bounded, as V8's stack would overflow. */
const TOKEN =
  /(\p{L}(?:[\p{L}\p{M}]|['’](?=\p{L})){0,200})|(\p{Nd}(?:[\p{Nd}.,]{0,200}\p{Nd})?)|[^\s\p{Cf}\p{M}]/gu;

/** Ends of words that are words of their own, by what follows the apostrophe. */
const CLITICS: ReadonlySet<string> = new Set(['d', 'll', 'm', 're', 's', 've']);
/** Verbs that `n't` changes. */
const VERBS_BEFORE_NOT: Readonly<Record<string, string>> = {
  ai: 'is',
  ca: 'can',
  sha: 'shall',
  wo: 'will',
};

/**
 * Splits a text into tokens, without white space. Contractions are two words: `isn't` is `is` and
 * `not`, as `cannot` is `can` and `not`; `it's` is `it` and `'s`. A hyphen is a mark.
 */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  const read = text.length > MAX_READ ? text.slice(0, MAX_READ) : text;
  for (const { 0: found, 1: letters, 2: digits, index: start } of read.matchAll(TOKEN)) {
    const end = start + found.length;
    if (letters === undefined) {
      const kind = digits === undefined ? 'mark' : 'number';
      tokens.push({ word: found === '’' ? "'" : found, kind, start, end });
      continue;
    }
    const word = letters.toLowerCase();
    if (word === 'cannot') addContraction(tokens, 'can', 'not', start, end, 3);
    else if (word.includes('’')) addWithApostrophe(tokens, word.replaceAll('’', "'"), start, end);
    else if (word.includes("'")) addWithApostrophe(tokens, word, start, end);
    else tokens.push({ word, kind: 'word', start, end });
  }
  return tokens;
}

/** Adds "isn't", "it's", "O'Brien"; the last is one word. */
function addWithApostrophe(tokens: Token[], word: string, start: number, end: number): void {
  const apostrophe = word.lastIndexOf("'");
  if (word.endsWith("n't")) {
    const verb = word.slice(0, -3);
    addContraction(tokens, VERBS_BEFORE_NOT[verb] ?? verb, 'not', start, end, verb.length);
  } else if (CLITICS.has(word.slice(apostrophe + 1))) {
    const [noun, clitic] = [word.slice(0, apostrophe), word.slice(apostrophe)];
    addContraction(tokens, noun, clitic, start, end, apostrophe);
  } else {
    tokens.push({ word, kind: 'word', start, end });
  }
}

function addContraction(
  tokens: Token[],
  first: string,
  second: string,
  start: number,
  end: number,
  length: number,
): void {
  tokens.push({ word: first, kind: 'word', start, end: start + length });
  tokens.push({ word: second, kind: 'word', start: start + length, end });
}
