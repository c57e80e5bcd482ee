import type { Entity } from './entity.ts';

/** A number in a text, with what it counts where that is told. */
export interface Figure extends Entity {
  /** Whether it says enough to be shown: "two" alone may stand for anything. */
  readonly isTelling: boolean;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
/** Behind digits, without a space; "5m" may as well be five metres. */
const SUFFIXES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  b: 1e9,
  tn: 1e12,
};
const VALUES = new Map([
  ...ONES.map((word, at) => [word, at] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
]);

const SMALL = `(?:(?:${TENS.join('|')})(?:[-\\s](?:${ONES.slice(1, 10).join('|')}))?|${ONES.toReversed().join('|')})`;
const HUNDREDS = `(?:(?:${SMALL}|an?)[-\\s]hundred(?:[-\\s](?:and[-\\s])?${SMALL})?|${SMALL})`;
const SCALE = Object.keys(SCALES).join('|');
const WRITTEN = `(?:(?:${HUNDREDS}|an?)[-\\s]thousand[-\\s](?:and[-\\s])?)?${HUNDREDS}(?:[-\\s](?:${SCALE}))?|an?[-\\s](?:${SCALE})`;
const DIGITS = String.raw`\d{1,3}(?:[,'\u00a0\u2009\u202f]\d{3}){1,5}(?:\.\d{1,9})?|\d{1,15}(?:[.,]\d{1,9})?`;
const SUFFIX = `(?:[-\\s](?:${SCALE})|(?:${Object.keys(SUFFIXES).toReversed().join('|')}))(?![\\p{L}\\d])`;
const CURRENCY = String.raw`(?:(?:US|A|C|NZ|HK)?\$|[€£¥₹₽₴])\s?`;

/** Digits that belong to a name, a time or a fraction ("F-16", "9:30", "24/7") are left out. */
const FIGURE = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}_$€£¥₹₽₴#]|[\p{L}\p{N}][.,:/'’–-])(?:`,
    `(?<currency>${CURRENCY})?(?<digits>${DIGITS})(?![.,:/]?\\d)(?<suffix>${SUFFIX})?`,
    String.raw`|(?<!\b(?:half|quarter\sof)\s)(?<words>${WRITTEN})(?![\p{L}\p{M}\d]|['’]\p{L})`,
    ')',
  ].join(''),
  'giu',
);
const ANY_DIGITS = /\d{1,15}(?:[.,]\d{1,15}){0,6}/gu;
const ANY_WORD = /\p{L}{4,10}/gu;
/** Words that stand for a number that may be written otherwise. */
const EQUAL_WORDS: Readonly<Record<string, readonly string[]>> = {
  half: ['50', '0.5'],
  third: ['33', '3'],
  quarter: ['25', '4'],
  both: ['2'],
  pair: ['2'],
  couple: ['2'],
  twice: ['2'],
  double: ['2'],
  doubled: ['2'],
  triple: ['3'],
  tripled: ['3'],
  fortnight: ['14', '2'],
  decade: ['10'],
  century: ['100'],
};
const HALF = /^[-\s]and[-\s]a[-\s]half/iu;
const TIME = /^\s?[ap]\.?m\b/iu;
/** "five to six million": the first counts millions, too. */
const RANGE = new RegExp(
  `^(?:\\s?[-–]\\s?|\\s(?:to|and|or)\\s)(?:${CURRENCY})?(?:${DIGITS}|${HUNDREDS})(?:[-\\s](?<scale>${SCALE})|(?<suffix>${Object.keys(SUFFIXES).toReversed().join('|')}))(?!\\p{L})`,
  'iu',
);
/** "Boeing 737", "Article 5" */
const NAME_BEFORE = /\p{Lu}[\p{L}\p{M}]{0,30}\s$/u;
/** An item's number at the start of a line. */
const ITEM = /(?:^|[\r\n])\s{0,8}\(?$/u;

const COMPOUND = /^(?:-\p{L}{1,20}){1,4}(?!\p{L})/u;
const NEXT_WORD = /^[ \u00a0](?<word>\p{L}[\p{L}-]{0,30})(?![\p{L}\d])/u;
/** What is counted is a word in the plural or one of these, after two others at the most. */
const COUNTED =
  /^(?:\p{L}[\p{L}-]{0,28}[^s\W]s|percent|per|cent|people|men|women|children|police|staff|personnel|crew|aircraft|ships?|km|kg|kwh?|mw|gw|mph|cm|mm|year|month|week|day|hour)$/iu;
const NOT_COUNTED =
  /^(?:of|in|on|at|to|by|for|from|with|as|is|was|has|its|his|this|plus|versus|minus|says|was|does|times|others|percents|and|or|the|an?|that|than|were|are|have|had|who|which|but|when|while|after|before)$/iu;
const MAX_WORDS = 3;
const PERCENT = /^\s?(?:%|per\s?cent\b)/iu;

/**
 * Finds numbers in digits and in English words. The same number in another spelling has the same
 * key: "sixty" and "60", "1,200" and "1200", "5m" and "five million".
 */
export function figuresIn(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].flatMap(match => figureAt(text, match) ?? []);
}

/** The keys of all numbers that a text may tell of, in signs and words that `figuresIn` leaves out, too. */
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
  const isTelling =
    value !== 1 &&
    (end > after ||
      isScaled ||
      currency !== undefined ||
      (digits !== undefined && !isNumberOfName));
  return { start, end, keys: values.map(keyOf), implied: [], isTelling };
}

/** As a number is written in full; what binary fractions add is rounded off. */
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

/** Where a number ends together with its unit or what it counts; the number's end where none is told. */
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
