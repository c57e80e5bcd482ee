import { CURRENCY_SIGNS, DOLLAR_COUNTRIES } from '../../languages/en/entities/quantities.ts';
import { CARDINALS, SCALE_SUFFIXES, SCALES, TENS } from '../../languages/en/numbers.ts';
import { afterJoiner, isDigits, isLetters, isSpace, type Token, textAt } from './tokens.ts';

/** A number as written, up to the token at `end`. */
export interface WrittenNumber {
  readonly end: number;
  readonly value: number;
  /** The value if a suffix is a unit: 5 for "5m". */
  readonly bareValue?: number;
  readonly isInDigits: boolean;
  readonly hasCurrency: boolean;
  /** Whether it has a word or suffix such as "million". */
  readonly isScaled: boolean;
}

type Tokens = readonly Token[];

/** A part of a number, or the scale after it. */
interface Part {
  readonly value: number;
  readonly end: number;
}

const CARDINAL_VALUES = new Map(CARDINALS.map((word, value) => [word, value]));
const TENS_VALUES = new Map(TENS.map((word, at) => [word, (at + 2) * 10]));
const SCALE_VALUES = new Map(Object.entries(SCALES));
const SUFFIX_VALUES = new Map(Object.entries(SCALE_SUFFIXES));
const CURRENCIES = new Set(CURRENCY_SIGNS);
const COUNTRIES = new Set(DOLLAR_COUNTRIES.map(country => country.toLowerCase()));
const ARTICLES_OF_SCALES = new Set(['a', 'an']);
const FIRST_WORDS = new Set([...CARDINALS, ...TENS, ...ARTICLES_OF_SCALES, ...COUNTRIES]);
/** Between the first and the last number of a range. */
const JOINERS = new Set(['and', 'or', 'to']);
const GROUP_SEPARATOR = /^[,'\u00a0\u2009\u202f]$/u;

/**
 * Reads the number that starts at a token; null if there is none, or if it is part of a name, time or
 * fraction ("F-16", "9:30", "24/7").
 */
export function readNumber(tokens: Tokens, at: number): WrittenNumber | null {
  if (!mayStart(textAt(tokens, at)) || !isOpen(tokens, at)) return null;
  const first = afterCurrency(tokens, at);
  const digits = digitsAt(tokens, first);
  if (digits !== null) {
    return { ...withSuffix(tokens, digits), isInDigits: true, hasCurrency: first > at };
  }
  const words = isFraction(tokens, at) ? null : wordsAt(tokens, at);
  if (words === null) return null;
  const isScaled = tokens.slice(at, words.end).some(({ text }) => SCALE_VALUES.has(lower(text)));
  return { ...words, isScaled, isInDigits: false, hasCurrency: false };
}

/**
 * The scale of the last number of a range, which applies to its first, too: a million for "five" in
 * "five to six million". `at` is the token after the first number; 1 if there is no range or scale.
 */
export function scaleOfRange(tokens: Tokens, at: number): number {
  const joined = afterJoiner(tokens, at, JOINERS);
  if (joined === null) return 1;
  const last = afterCurrency(tokens, joined);
  for (const readPart of [digitsAt, hundredsAt, smallAt]) {
    const part = readPart(tokens, last);
    const scale = part && (scaleAfter(tokens, part.end) ?? suffixAt(tokens, part.end));
    if (scale) return scale.value;
  }
  return 1;
}

/** Quick check for the first token of a number, which few tokens pass. */
function mayStart(first: string): boolean {
  return isDigits(first) || CURRENCIES.has(first) || FIRST_WORDS.has(lower(first));
}

/** Whether a number may start at a token: not in a word, name or number, or after its currency. */
function isOpen(tokens: Tokens, at: number): boolean {
  const before = textAt(tokens, at - 1);
  if (/[\p{L}\p{N}_#]$/u.test(before) || CURRENCIES.has(before)) return false;
  return !(/^[.,:/'’–-]$/u.test(before) && /[\p{L}\p{N}]$/u.test(textAt(tokens, at - 2)));
}

/** The index after "$", "€ " or "US$", or the same index if none is there. */
function afterCurrency(tokens: Tokens, at: number): number {
  const hasCountry = COUNTRIES.has(lower(textAt(tokens, at))) && textAt(tokens, at + 1) === '$';
  const sign = hasCountry ? at + 1 : at;
  if (!CURRENCIES.has(textAt(tokens, sign))) return at;
  return isSpace(textAt(tokens, sign + 1)) ? sign + 2 : sign + 1;
}

function withSuffix(
  tokens: Tokens,
  { value, end }: Part,
): Pick<WrittenNumber, 'value' | 'bareValue' | 'end' | 'isScaled'> {
  const scale = scaleAfter(tokens, end);
  if (scale !== null) return { value: value * scale.value, end: scale.end, isScaled: true };
  const suffix = suffixAt(tokens, end);
  if (suffix === null) return { value, end, isScaled: false };
  return { value: value * suffix.value, bareValue: value, end: suffix.end, isScaled: true };
}

/** "1,200.5", "3.5", "3,5" */
function digitsAt(tokens: Tokens, at: number): Part | null {
  if (!isDigits(textAt(tokens, at))) return null;
  return groupsAt(tokens, at) ?? decimalAt(tokens, at);
}

/** Digits in groups of three, with decimals or without. */
function groupsAt(tokens: Tokens, at: number): Part | null {
  let digits = textAt(tokens, at);
  let end = at + 1;
  const isGroup = (): boolean =>
    GROUP_SEPARATOR.test(textAt(tokens, end)) && /^\d{3}$/u.test(textAt(tokens, end + 1));
  for (let groups = 0; groups < 5 && isGroup(); groups += 1) {
    digits += textAt(tokens, end + 1);
    end += 2;
  }
  if (end === at + 1 || textAt(tokens, at).length > 3) return null;
  return withDecimals(tokens, digits, end, /^\.$/u);
}

function decimalAt(tokens: Tokens, at: number): Part | null {
  const digits = textAt(tokens, at);
  return digits.length > 15 ? null : withDecimals(tokens, digits, at + 1, /^[.,]$/u);
}

/** Digits and the decimals after them; null if more digits follow, as in a time or a date. */
function withDecimals(tokens: Tokens, digits: string, at: number, point: RegExp): Part | null {
  const hasDecimals = point.test(textAt(tokens, at)) && /^\d{1,9}$/u.test(textAt(tokens, at + 1));
  const end = hasDecimals ? at + 2 : at;
  const next = /^[.,:/]$/u.test(textAt(tokens, end)) ? end + 1 : end;
  if (isDigits(textAt(tokens, next))) return null;
  return { value: Number(hasDecimals ? `${digits}.${textAt(tokens, at + 1)}` : digits), end };
}

/** "five", "two thousand five hundred", "three hundred million", "a dozen" */
function wordsAt(tokens: Tokens, at: number): Part | null {
  const thousands = thousandsAt(tokens, at);
  const rest = thousands && scaledAt(tokens, thousands.end);
  if (rest) return { value: thousands.value + rest.value, end: rest.end };
  return scaledAt(tokens, at) ?? scaleOf(tokens, articleAt(tokens, at));
}

/** "two thousand ", "a thousand and " before the rest of a number. */
function thousandsAt(tokens: Tokens, at: number): Part | null {
  const count = hundredsAt(tokens, at) ?? articleAt(tokens, at);
  const thousand = count && afterWord(tokens, count.end, 'thousand');
  const rest = thousand && afterAnd(tokens, thousand);
  return rest ? { value: count.value * 1000, end: rest } : null;
}

/** A number below a thousand and a scale, if it has one. */
function scaledAt(tokens: Tokens, at: number): Part | null {
  const count = hundredsAt(tokens, at);
  return scaleOf(tokens, count) ?? count;
}

/** A number with the scale after it, null without. */
function scaleOf(tokens: Tokens, count: Part | null): Part | null {
  const scale = count && scaleAfter(tokens, count.end);
  return scale ? { value: count.value * scale.value, end: scale.end } : null;
}

/** "five", "a hundred", "two hundred and five" */
function hundredsAt(tokens: Tokens, at: number): Part | null {
  const small = smallAt(tokens, at);
  const count = small ?? articleAt(tokens, at);
  const end = count && afterWord(tokens, count.end, 'hundred');
  if (!end) return small;
  const value = count.value * 100;
  const next = afterAnd(tokens, end);
  const rest = next && smallAt(tokens, next);
  return rest ? { value: value + rest.value, end: rest.end } : { value, end };
}

/** A number below a hundred: "five", "sixty-five". */
function smallAt(tokens: Tokens, at: number): Part | null {
  const word = wordAt(tokens, at);
  const end = at + 1;
  const tens = TENS_VALUES.get(word);
  const value = tens ?? CARDINAL_VALUES.get(word);
  if (value === undefined) return null;
  const ones = isSeparator(tokens, end) ? CARDINAL_VALUES.get(wordAt(tokens, end + 1)) : undefined;
  const hasOnes = tens !== undefined && ones !== undefined && ones > 0 && ones < 10;
  return hasOnes ? { value: value + ones, end: end + 2 } : { value, end };
}

/** "a" or "an", which count as one before a scale. */
function articleAt(tokens: Tokens, at: number): Part | null {
  return ARTICLES_OF_SCALES.has(lower(textAt(tokens, at))) ? { value: 1, end: at + 1 } : null;
}

/** The scale in " million". */
function scaleAfter(tokens: Tokens, at: number): Part | null {
  const value = isSeparator(tokens, at) ? SCALE_VALUES.get(wordAt(tokens, at + 1)) : undefined;
  return value === undefined ? null : { value, end: at + 2 };
}

/** The scale in "5bn". */
function suffixAt(tokens: Tokens, at: number): Part | null {
  const value = SUFFIX_VALUES.get(lower(textAt(tokens, at)));
  return value === undefined || isDigits(textAt(tokens, at + 1)) ? null : { value, end: at + 1 };
}

function afterWord(tokens: Tokens, at: number, word: string): number | null {
  return isSeparator(tokens, at) && wordAt(tokens, at + 1) === word ? at + 2 : null;
}

/** The index after a separator and "and", if it is there; null without a separator. */
function afterAnd(tokens: Tokens, at: number): number | null {
  const next = afterWord(tokens, at, 'and') ?? at;
  return isSeparator(tokens, next) ? next + 1 : null;
}

/** The word of a number in lower case; empty if it is part of another one: "one’s". */
function wordAt(tokens: Tokens, at: number): string {
  const next = textAt(tokens, at + 1);
  const isPart = /^['’]$/u.test(next)
    ? isLetters(textAt(tokens, at + 2))
    : /^[\p{M}\d]/u.test(next);
  return isPart ? '' : lower(textAt(tokens, at));
}

function isSeparator(tokens: Tokens, at: number): boolean {
  const text = textAt(tokens, at);
  return text === '-' || isSpace(text);
}

/** Whether a number is only part of a fraction: "half a million", "quarter of a million". */
function isFraction(tokens: Tokens, at: number): boolean {
  if (!isSpace(textAt(tokens, at - 1))) return false;
  const before = lower(textAt(tokens, at - 2));
  const isOf = before === 'of' && isSpace(textAt(tokens, at - 3));
  return before === 'half' || (isOf && lower(textAt(tokens, at - 4)) === 'quarter');
}

function lower(text: string): string {
  return text.toLowerCase();
}
