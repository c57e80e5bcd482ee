import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';

/** A word of a text. Offsets are UTF-16 code units in that text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The word folded: lower case, without accents, apostrophes or the dots of an abbreviation. */
  readonly word: string;
  /** What the index knows it by, its stem; null for a stop word. */
  readonly term: string | null;
}

const TOKEN =
  /(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{M}\p{N}]))?|\p{Nd}+(?:[.,]\p{Nd}+)*[\p{L}\p{M}]*|[\p{L}\p{M}\p{N}]+(?:['’ʼ＇][\p{L}\p{M}]+)*/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const UNSPACED_WORDS = new Intl.Segmenter('und', { granularity: 'word' });
/** A text of so many words without a small letter is set in capitals: they mark no acronym. */
const MIN_SHOUTED_WORDS = 4;
/** Words longer than this are no words; they are cut, so that no term can fill the index. */
const MAX_WORD_LENGTH = 64;

/** Accents of the alphabets whose words are written with and without them. */
const ACCENTED = /(?<=[\p{Script=Latin}\p{Script=Greek}])\p{Mn}+/gu;
const ACCENTED_CYRILLIC = /(?<=[еЕ])\u0308|(?<=\p{Script=Cyrillic})[\u0300\u0301]/gu;
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ς: 'σ',
};
const SPECIAL_LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const ELISION = /^(?:[ldjmtscn]|qu|dell|nell|all|un)['’ʼ＇](?=\p{L}{3})/u;
const POSSESSIVE = /['’ʼ＇](?:s|S)?$/u;

/** Words that say what is asked rather than about what, and auxiliaries the package leaves out. */
const ASKING = [
  'a',
  'will',
  'also',
  'whose',
  'whom',
  'may',
  'upon',
  'let',
  'lets',
  'im',
  'ive',
  'us',
];
const STOP_WORDS: ReadonlySet<string> = new Set(
  [...stopwords, ...ASKING].map(word => word.replaceAll(/['’]/gu, '')),
);

/** Splits a text into words. Hyphens and dashes part words; "U.S." and "US" are one term. */
export function tokenize(text: string): Token[] {
  const shouting = !/\p{Ll}/u.test(text) && (text.match(TOKEN)?.length ?? 0) >= MIN_SHOUTED_WORDS;
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    if (UNSPACED.test(raw)) {
      for (const { segment, index, isWordLike } of UNSPACED_WORDS.segment(raw)) {
        if (isWordLike) tokens.push(token(segment, match.index + index, shouting));
      }
    } else {
      tokens.push(token(raw, match.index, shouting));
    }
  }
  return tokens;
}

/** The terms of a text in order, stop words left out, repeats kept. */
export function termsOf(text: string): string[] {
  return tokenize(text).flatMap(({ term }) => term ?? []);
}

/** Folds case, accents, apostrophes, possessives and the dots of abbreviations. */
export function fold(raw: string): string {
  const bare = raw.slice(0, MAX_WORD_LENGTH).replace(POSSESSIVE, '');
  return bare
    .normalize('NFKD')
    .replace(ACCENTED, '')
    .replace(ACCENTED_CYRILLIC, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(ELISION, '')
    .replaceAll(/['’ʼ＇.](?!\p{Nd})/gu, '')
    .replaceAll(/(?<=\p{Nd}),(?=\p{Nd}{3}(?!\p{Nd}))/gu, '')
    .replace(SPECIAL_LETTER, letter => LETTERS[letter] ?? letter);
}

function token(raw: string, start: number, shouting: boolean): Token {
  const word = fold(raw);
  return { start, end: start + raw.length, word, term: termOf(raw, word, shouting) };
}

function termOf(raw: string, word: string, shouting: boolean): string | null {
  if (word === '') return null;
  if (STOP_WORDS.has(word)) {
    // "U.S.", "US", "WHO" and "IT" are names although "us", "who" and "it" say nothing.
    const isAcronym =
      word.length > 1 && (raw.includes('.') || (!shouting && raw === raw.toUpperCase()));
    return isAcronym ? word.toUpperCase() : null;
  }
  return /^[a-z]{3,}$/u.test(word) ? stemmer(word) : word;
}
