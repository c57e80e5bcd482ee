/** Forms of a phrase by plural category; `#` stands for the number. */
type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** How a language writes numbers, plurals, lists and dates. */
export interface Formats {
  readonly number: (value: number) => string;
  readonly plural: (value: number, forms: PluralForms) => string;
  /** "a, b and c" */
  readonly list: (items: readonly string[]) => string;
  /**
   * An ISO 8601 date, or date and time, as a day: "2 March 2025". The day is the one that the text
   * gives, whatever its time zone. Any other text is returned as it is.
   */
  readonly day: (iso: string) => string;
  /** The same without the year, for narrow places: "2 Mar". */
  readonly shortDay: (iso: string) => string;
  /** The name of a language, given its BCP 47 tag. */
  readonly languageName: (tag: string) => string;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}/u;

/** Creates the formats of a language, given its BCP 47 tag. */
export function createFormats(tag: string): Formats {
  const numbers = new Intl.NumberFormat(tag);
  const rules = new Intl.PluralRules(tag);
  const lists = new Intl.ListFormat(tag);
  const languages = new Intl.DisplayNames(tag, { type: 'language' });
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const shortDays = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return {
    number: value => numbers.format(value),
    plural: (value, forms) =>
      (forms[rules.select(value)] ?? forms.other).replaceAll('#', numbers.format(value)),
    list: items => lists.format(items),
    day: iso => dayIn(iso, days),
    shortDay: iso => dayIn(iso, shortDays),
    languageName: language => languages.of(language) ?? language,
  };
}

function dayIn(iso: string, format: Intl.DateTimeFormat): string {
  const date = new Date(ISO_DAY.exec(iso)?.[0] ?? '');
  return Number.isNaN(date.getTime()) ? iso : format.format(date);
}
