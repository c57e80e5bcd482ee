/** Languages in which dates are read. No two of them give one name to different months. */
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'sv',
  'da',
  'nb',
  'pl',
  'cs',
  'uk',
  'ru',
  'tr',
];

/** Spellings besides those of CLDR. */
const OTHERS: readonly (readonly [name: string, month: number])[] = [
  ['sept', 9],
  ['jänner', 1],
];

/** Some languages abbreviate months as numbers. */
const IS_WORD = /^\p{L}/u;

let names: ReadonlyMap<string, number> | null = null;
let weekdays: ReadonlySet<string> | null = null;

/** The number of a month, from 1, by its name or abbreviation in lower case. Source: Unicode CLDR. */
export function monthNumber(name: string): number | null {
  names ??= new Map([
    ...LANGUAGES.flatMap(monthsOf).filter(([name]) => IS_WORD.test(name)),
    ...OTHERS,
  ]);
  return names.get(name) ?? null;
}

/** Whether a word in lower case is a weekday or its abbreviation. Source: Unicode CLDR. */
export function isWeekday(name: string): boolean {
  weekdays ??= new Set(LANGUAGES.flatMap(weekdaysOf));
  return weekdays.has(name);
}

/** Names alone and, for languages that decline them, after a day. */
function monthsOf(language: string): (readonly [name: string, month: number])[] {
  return (['long', 'short'] as const).flatMap(style =>
    [{ month: style }, { month: style, day: 'numeric' } as const].flatMap(options => {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, at) => {
        const parts = format.formatToParts(Date.UTC(2025, at, 2));
        const name = parts.find(({ type }) => type === 'month')?.value ?? '';
        return [plain(name), at + 1] as const;
      });
    }),
  );
}

function weekdaysOf(language: string): string[] {
  return (['long', 'short'] as const).flatMap(weekday => {
    const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_, at) => plain(format.format(Date.UTC(2025, 2, 2 + at))));
  });
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('.', '');
}
