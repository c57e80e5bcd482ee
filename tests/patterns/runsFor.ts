/** A text that may be slow to match. */
interface Run {
  readonly name: string;
  readonly text: string;
}

/** Unit: UTF-16 code units. */
const LENGTH = 1_000_000;

/** Character classes in a pattern: `[a-z]`, `\p{L}`, `\s` and the dot. */
const CLASS = /\[(?:\\.|[^\]\\])+\]|\\[pP]\{[^}]*\}|\\[dDsSwW]|(?<!\\)\./gsu;

/** Characters of every kind that our patterns distinguish. */
const ALPHABET: readonly string[] = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at)),
  ...'\t\n\r\u00a0\u2028\u2029\u200b\u00ad\u0000',
  ...'éÉжЖ中가ー١٣²½«»“”„‘’「」…–—•·。？！،؟।\u0301\u05b0\u20e3\ufe0f😀🇺',
];

/**
 * Makes texts of a million characters for each character class in a pattern: its first character, its
 * last, and all of them in turn. Each text ends with a character outside of the class.
 */
export function* runsFor({ source, flags }: RegExp): Generator<Run> {
  const classes = new Set(source.match(CLASS) ?? []);
  for (const name of classes) {
    const member = new RegExp(`^${name}$`, flags.replaceAll(/[gy]/gu, ''));
    const held = ALPHABET.filter(character => member.test(character));
    const other = ALPHABET.find(character => !member.test(character)) ?? '';
    const units = new Set([held[0], held.at(-1), held.join('')]);
    for (const unit of units) {
      if (unit === undefined || unit === '') continue;
      const text = unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);
      yield { name: `${name} as ${JSON.stringify(unit)}`, text: text + other };
    }
  }
}
