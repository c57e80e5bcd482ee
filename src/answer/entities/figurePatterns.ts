const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

export const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Scales directly after digits; "5m" may also be five metres. */
export const SUFFIXES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  b: 1e9,
  tn: 1e12,
};

export const VALUES = new Map([
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

/** A number, except as part of a name, time or fraction ("F-16", "9:30", "24/7"). */
export const FIGURE = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}_$€£¥₹₽₴#]|[\p{L}\p{N}][.,:/'’–-])(?:`,
    `(?<currency>${CURRENCY})?(?<digits>${DIGITS})(?![.,:/]?\\d)(?<suffix>${SUFFIX})?`,
    String.raw`|(?<!\b(?:half|quarter\sof)\s)(?<words>${WRITTEN})(?![\p{L}\p{M}\d]|['’]\p{L})`,
    ')',
  ].join(''),
  'giu',
);

export const ANY_DIGITS = /\d{1,15}(?:[.,]\d{1,15}){0,6}/gu;

export const ANY_WORD = /\p{L}{4,10}/gu;

/** Words for a number, with the keys of other ways to write it. */
export const EQUAL_WORDS: Readonly<Record<string, readonly string[]>> = {
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

export const HALF = /^[-\s]and[-\s]a[-\s]half/iu;

export const TIME = /^\s?[ap]\.?m\b/iu;

/** A range whose scale applies to its first number, too: "five to six million". */
export const RANGE = new RegExp(
  `^(?:\\s?[-–]\\s?|\\s(?:to|and|or)\\s)(?:${CURRENCY})?(?:${DIGITS}|${HUNDREDS})(?:[-\\s](?<scale>${SCALE})|(?<suffix>${Object.keys(SUFFIXES).toReversed().join('|')}))(?!\\p{L})`,
  'iu',
);

/** A name before its number: "Boeing 737", "Article 5". */
export const NAME_BEFORE = /\p{Lu}[\p{L}\p{M}]{0,30}\s$/u;

/** Start of a line, where a number may be that of a list item. */
export const ITEM = /(?:^|[\r\n])\s{0,8}\(?$/u;

export const COMPOUND = /^(?:-\p{L}{1,20}){1,4}(?!\p{L})/u;

export const NEXT_WORD = /^[ \u00a0](?<word>\p{L}[\p{L}-]{0,30})(?![\p{L}\d])/u;

/** A counted noun: a plural or one of these. */
export const COUNTED =
  /^(?:\p{L}[\p{L}-]{0,28}[^s\W]s|percent|per|cent|people|men|women|children|police|staff|personnel|crew|aircraft|ships?|km|kg|kwh?|mw|gw|mph|cm|mm|year|month|week|day|hour)$/iu;

export const NOT_COUNTED =
  /^(?:of|in|on|at|to|by|for|from|with|as|is|was|has|its|his|this|plus|versus|minus|says|was|does|times|others|percents|and|or|the|an?|that|than|were|are|have|had|who|which|but|when|while|after|before)$/iu;

export const PERCENT = /^\s?(?:%|per\s?cent\b)/iu;
