import type { Entity } from './entity.ts';
import {
  ANY_DIGITS,
  ANY_WORD,
  COMPOUND,
  COUNTED,
  EQUAL_WORDS,
  FIGURE,
  HALF,
  ITEM,
  NAME_BEFORE,
  NEXT_WORD,
  NOT_COUNTED,
  PERCENT,
  RANGE,
  SCALES,
  SUFFIXES,
  TIME,
  VALUES,
} from './figurePatterns.ts';

/** A number in a text, with its unit or counted noun if there is one. */
export interface Figure extends Entity {
  /** Whether it is worth showing; "two" alone is not. */
  readonly isNotable: boolean;
}

/** Maximum words from a number to its counted noun, inclusive. */
const MAX_WORDS = 3;

/**
 * Finds numbers in digits and English words. A number has one key in any spelling: "sixty" and "60",
 * "1,200" and "1200", "5m" and "five million".
 */
export function figuresIn(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].flatMap(match => figureAt(text, match) ?? []);
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
    for (const key of EQUAL_WORDS[word.toLowerCase()] ?? []) keys.add(key);
  }
  return keys;
}

function figureAt(text: string, match: RegExpExecArray): Figure | null {
  const { 0: written, index: start, groups = {} } = match;
  const numberEnd = start + written.length;
  const rest = text.slice(numberEnd, numberEnd + 200);
  if (
    TIME.test(rest) ||
    (/^[.)]\s/u.test(rest) && ITEM.test(text.slice(Math.max(0, start - 10), start)))
  ) {
    return null;
  }
  const { currency, digits, suffix, words } = groups;
  const half = HALF.exec(rest)?.[0] ?? '';
  const value =
    digits === undefined ? wordsValue(words ?? '') : digitsValue(digits) * scaleOf(suffix);
  const range = RANGE.exec(rest)?.groups;
  const scaled = range === undefined ? [] : [value * scaleOf(range.scale ?? range.suffix)];
  const bare = digits !== undefined && SUFFIXES[(suffix ?? '').toLowerCase()] !== undefined;
  const values = [
    value + (half === '' ? 0 : 0.5),
    ...scaled,
    ...(bare ? [digitsValue(digits)] : []),
  ];
  const after = numberEnd + half.length;
  const end = endOfCounted(text, after);
  const isScaled = suffix !== undefined || /hundred|thousand|illion|dozen/iu.test(words ?? '');
  const isNumberOfName = NAME_BEFORE.test(text.slice(Math.max(0, start - 40), start));
  const isNotable =
    value !== 1 &&
    (end > after ||
      isScaled ||
      currency !== undefined ||
      (digits !== undefined && !isNumberOfName));
  return { start, end, keys: values.map(keyOf), implied: [], isNotable };
}

/** A number in full, rounded to 12 digits against binary fractions. */
function keyOf(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function digitsValue(digits: string): number {
  const grouped = /^\d{1,3}(?:[,'\u00a0\u2009\u202f]\d{3})+/u.test(digits);
  return Number(
    grouped ? digits.replaceAll(/[,'\u00a0\u2009\u202f]/gu, '') : digits.replace(',', '.'),
  );
}

function scaleOf(suffix: string | undefined): number {
  const name = (suffix ?? '').replace(/^[-\s]/u, '').toLowerCase();
  return SCALES[name] ?? SUFFIXES[name] ?? 1;
}

function wordsValue(words: string): number {
  let [total, current] = [0, 0];
  for (const word of words.toLowerCase().split(/[-\s]+/u)) {
    const scale = SCALES[word] ?? 1;
    current += VALUES.get(word) ?? 0;
    if (scale > 1) current = (current || 1) * scale;
    if (scale === SCALES.thousand) [total, current] = [total + current, 0];
  }
  return total + current;
}

/** End of a number's unit or counted noun, or of the number if it has none. */
function endOfCounted(text: string, numberEnd: number): number {
  const rest = text.slice(numberEnd, numberEnd + 200);
  const unit = PERCENT.exec(rest) ?? COMPOUND.exec(rest);
  if (unit !== null) return numberEnd + unit[0].length;
  let at = 0;
  for (let words = 0; words < MAX_WORDS; words += 1) {
    const { 0: written = '', groups } = NEXT_WORD.exec(rest.slice(at)) ?? { groups: undefined };
    const word = groups?.word ?? '';
    if (word === '' || NOT_COUNTED.test(word)) break;
    at += written.length;
    if (COUNTED.test(word)) return numberEnd + at;
  }
  return numberEnd;
}
