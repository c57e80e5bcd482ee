import {
  COUNTED_NOUNS,
  NO_COUNTED_NOUNS,
  NUMBER_NOUNS,
} from '../../languages/en/entities/quantities.ts';
import type { Entity } from './entity.ts';
import { readNumber, scaleOfRange, type WrittenNumber } from './readNumber.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A number in a text, with its unit or counted noun if there is one. */
export interface Figure extends Entity {
  /** Whether it is worth showing; "two" alone is not. */
  readonly isNotable: boolean;
}

/** Maximum words from a number to its counted noun, inclusive. */
const MAX_WORDS = 3;
/** Text read after a number, in UTF-16 code units. */
const REACH = 200;

const NOUNS = new Set(COUNTED_NOUNS);
const NO_NOUNS = new Set(NO_COUNTED_NOUNS);
const EQUAL_KEYS = new Map(Object.entries(NUMBER_NOUNS));

const ANY_DIGITS = /\d{1,15}(?:[.,]\d{1,15}){0,6}/gu;
const ANY_WORD = /\p{L}{4,10}/gu;
const HALF = /^[-\s]and[-\s]a[-\s]half/iu;
const TIME = /^\s?[ap]\.?m\b/iu;
const PERCENT = /^\s?(?:%|per\s?cent\b)/iu;
/** "-year-old" */
const COMPOUND = /^(?:-\p{L}{1,20}){1,4}(?!\p{L})/u;
const NEXT_WORD = /^[ \u00a0](?<word>\p{L}[\p{L}-]{0,30})(?![\p{L}\d])/u;
const PLURAL = /^\p{L}[\p{L}-]{0,28}[^s\W]s$/iu;
/** A name before its number: "Boeing 737", "Article 5". */
const NAME_BEFORE = /\p{Lu}[\p{L}\p{M}]{0,30}\s$/u;
/** Start of a line, where a number may be that of a list item. */
const ITEM_START = /(?:^|[\r\n])\s{0,8}\(?$/u;

/**
 * Finds numbers in digits and English words. A number has one key in any spelling: "sixty" and "60",
 * "1,200" and "1200", "5m" and "five million".
 */
export function figuresIn(text: string): Figure[] {
  const tokens = tokensOf(text);
  const figures: Figure[] = [];
  for (let at = 0; at < tokens.length; ) {
    const number = readNumber(tokens, at);
    const figure = number && figureAt(text, tokens, at, number);
    if (figure) figures.push(figure);
    at = number?.end ?? at + 1;
  }
  return figures;
}

/** Keys of all numbers that a text may contain, including those that `figuresIn` leaves out. */
export function figureKeysIn(text: string): Set<string> {
  const keys = new Set(figuresIn(text).flatMap(figure => figure.keys));
  for (const [digits] of text.matchAll(ANY_DIGITS)) {
    for (const reading of [digits, digits.replace(',', '.'), digits.replaceAll(/[.,]/gu, '')]) {
      if (!Number.isNaN(Number(reading))) keys.add(keyOf(Number(reading)));
    }
    for (const part of digits.split(/[.,]/u)) keys.add(keyOf(Number(part)));
  }
  for (const [word] of text.matchAll(ANY_WORD)) {
    for (const key of EQUAL_KEYS.get(word.toLowerCase()) ?? []) keys.add(key);
  }
  return keys;
}

function figureAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  number: WrittenNumber,
): Figure | null {
  const start = tokens[at]?.start ?? 0;
  const numberEnd = tokens[number.end - 1]?.end ?? start;
  const rest = text.slice(numberEnd, numberEnd + REACH);
  if (TIME.test(rest) || isListItem(text, start, rest)) return null;
  const half = HALF.exec(rest)?.[0] ?? '';
  const scale = scaleOfRange(tokens, number.end);
  const values = [
    number.value + (half === '' ? 0 : 0.5),
    ...(scale === 1 ? [] : [number.value * scale]),
    ...(number.bareValue === undefined ? [] : [number.bareValue]),
  ];
  const after = numberEnd + half.length;
  const end = endOfCounted(text, after);
  const isNumberOfName = NAME_BEFORE.test(text.slice(Math.max(0, start - 40), start));
  const isNotable =
    number.value !== 1 &&
    (end > after ||
      number.isScaled ||
      number.hasCurrency ||
      (number.isInDigits && !isNumberOfName));
  return { start, end, keys: values.map(keyOf), implied: [], isNotable };
}

/** Whether a number is that of a list item: "1. ". */
function isListItem(text: string, start: number, rest: string): boolean {
  return /^[.)]\s/u.test(rest) && ITEM_START.test(text.slice(Math.max(0, start - 10), start));
}

/** A number in full, rounded to 12 digits against binary fractions. */
function keyOf(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** End of a number's unit or counted noun, or of the number if it has none. */
function endOfCounted(text: string, numberEnd: number): number {
  const rest = text.slice(numberEnd, numberEnd + REACH);
  const unit = PERCENT.exec(rest) ?? COMPOUND.exec(rest);
  if (unit !== null) return numberEnd + unit[0].length;
  let at = 0;
  for (let words = 0; words < MAX_WORDS; words += 1) {
    const { 0: written = '', groups } = NEXT_WORD.exec(rest.slice(at)) ?? { groups: undefined };
    const word = groups?.word ?? '';
    const folded = word.toLowerCase();
    if (word === '' || NO_NOUNS.has(folded)) break;
    at += written.length;
    if (NOUNS.has(folded) || PLURAL.test(word)) return numberEnd + at;
  }
  return numberEnd;
}
