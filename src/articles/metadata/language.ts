/** Tags of no language. */
const NO_LANGUAGE = new Set(['und', 'zxx', 'mul', 'x']);

const NAMES = { type: 'language', fallback: 'none' } as const;
const ENGLISH = new Intl.DisplayNames('en', NAMES);

let codes: ReadonlyMap<string, string> | null = null;
let ownCodes: ReadonlyMap<string, string> | null = null;

/**
 * Reads a BCP 47 tag such as `en-GB` from a tag, a locale (`en_GB`), or a language's name in English or in
 * itself ("Deutsch"); else null.
 */
export function readLanguage(text: string): string | null {
  codes ??= namedLanguages(nameInEnglish);
  const name = text.toLowerCase();
  const named = codes.get(name);
  if (named !== undefined) return named;
  // The locale of a system may name an encoding: "de_DE.UTF-8@euro".
  const [locale = ''] = text.split(/[.@]/u, 1);
  const tag = canonicalTag(locale.replaceAll('_', '-'));
  const [language = ''] = tag?.split('-') ?? [];
  if (tag !== null && language.length <= 3) return NO_LANGUAGE.has(language) ? null : tag;
  ownCodes ??= namedLanguages(nameInItself);
  return ownCodes.get(name) ?? null;
}

function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Codes of two letters by the name of their language, in lower case. */
function namedLanguages(nameOf: (code: string) => string | undefined): Map<string, string> {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const all = letters.flatMap(first => letters.map(second => first + second));
  return new Map(
    all.flatMap(code => {
      const name = nameOf(code);
      return name === undefined ? [] : [[name.toLowerCase(), canonicalTag(code) ?? code] as const];
    }),
  );
}

function nameInEnglish(code: string): string | undefined {
  return ENGLISH.of(code);
}

/** Undefined for a code that English has no name for, since each needs data of its own. */
function nameInItself(code: string): string | undefined {
  const isLanguage = nameInEnglish(code) !== undefined;
  return isLanguage ? new Intl.DisplayNames(code, NAMES).of(code) : undefined;
}
