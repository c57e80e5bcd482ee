/** Tags of no language. */
const NO_LANGUAGE = new Set(['und', 'zxx', 'mul', 'x']);

let codes: ReadonlyMap<string, string> | null = null;

/** Reads a BCP 47 tag such as `en-GB` from a tag, a locale (`en_GB`) or a language's English name; else null. */
export function readLanguage(text: string): string | null {
  codes ??= namedLanguages();
  const named = codes.get(text.toLowerCase());
  if (named !== undefined) return named;
  // The locale of a system may name an encoding: "de_DE.UTF-8@euro".
  const [locale = ''] = text.split(/[.@]/u, 1);
  const tag = canonicalTag(locale.replaceAll('_', '-'));
  const [language = ''] = tag?.split('-') ?? [];
  return tag === null || language.length > 3 || NO_LANGUAGE.has(language) ? null : tag;
}

function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Codes of two letters by the English name of their language, in lower case. */
function namedLanguages(): Map<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const all = letters.flatMap(first => letters.map(second => first + second));
  return new Map(
    all.flatMap(code => {
      const name = names.of(code);
      return name === undefined ? [] : [[name.toLowerCase(), canonicalTag(code) ?? code] as const];
    }),
  );
}
