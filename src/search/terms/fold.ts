import { normalizeText } from '../../articles/normalizeText.ts';
import { ELISIONS as FRENCH } from '../../languages/fr/elisions.ts';
import { ELISIONS as ITALIAN } from '../../languages/it/elisions.ts';
import { EQUAL_LETTERS } from '../../languages/scripts/letters.ts';

/** Characters used as apostrophes, for use inside a character class. */
export const APOSTROPHES = "'’‘‛ʼʻ＇`´";
/** Invisible characters that can stand inside a word, for use inside a character class. */
export const INVISIBLE = '\\u00AD\\u200C-\\u200F\\u2060\\uFEFF';

/** Longer words are cut, so that no term can fill the index. Unit: characters. */
const MAX_WORD_LENGTH = 64;

const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');
const POSSESSIVE = /'[sS]?$/u;
const ELISION = new RegExp(`^(?:${[...FRENCH, ...ITALIAN].join('|')})'(?=\\p{L}{3})`, 'u');
const PUNCTUATION = /[\s'"”״]|\.(?!\p{Nd})/gu;
const THOUSANDS = /(?<=\p{Nd}),(?=\p{Nd}{3}(?!\p{Nd}))/gu;

/** Invisible characters, the Arabic tatweel, and marks that turn a character into an emoji. */
const ORNAMENT = new RegExp(`[${INVISIBLE}\\u0640\\uFE00-\\uFE0F\\p{Me}]`, 'gu');
/** Accents and vowel marks of alphabets that write words both with and without them. */
const MARKS =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}])\p{Mn}+|[\u0300\u0301]|(?<=[еЕ])\u0308/gu;
const SPECIAL_LETTER = new RegExp(`[${Object.keys(EQUAL_LETTERS).join('')}]`, 'gu');
const ASCII = /^[!-~\s]*$/u;
const PLAIN_WORD = new RegExp(`^[A-Za-z0-9]{1,${MAX_WORD_LENGTH}}$`, 'u');
const ARABIC_DIGIT = /[٠-٩۰-۹]/gu;

/** Folds a word: as `foldLetters`, without apostrophes, possessives, dots and thousands commas. */
export function fold(raw: string): string {
  if (PLAIN_WORD.test(raw)) return raw.toLowerCase();
  const folded = foldLetters(straightenApostrophes(raw).replace(POSSESSIVE, ''))
    .replace(ELISION, '')
    .replaceAll(PUNCTUATION, '')
    .replaceAll(THOUSANDS, '');
  return folded.length > MAX_WORD_LENGTH ? [...folded].slice(0, MAX_WORD_LENGTH).join('') : folded;
}

/** Folds case, accents, vowel marks and variant letters; does not cut long words. */
export function foldLetters(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return normalizeText(text, 'NFKD')
    .replaceAll(ORNAMENT, '')
    .replaceAll(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(SPECIAL_LETTER, letter => EQUAL_LETTERS[letter] ?? letter)
    .replaceAll(ARABIC_DIGIT, digit => String(digit.charCodeAt(0) & 0xf));
}

/** A word without its possessive ending, otherwise unchanged. */
export function withoutPossessive(raw: string): string {
  return POSSESSIVE.test(straightenApostrophes(raw)) ? raw.replace(/.[sS]?$/u, '') : raw;
}

/** Replaces every kind of apostrophe by a straight one; the length stays the same. */
export function straightenApostrophes(text: string): string {
  return text.replaceAll(APOSTROPHE, "'");
}
