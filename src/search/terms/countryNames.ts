import { COUNTRIES, FURTHER_PEOPLES } from '../../languages/names/countries.ts';
import { fold } from './fold.ts';

const NAMES: ReadonlySet<string> = new Set([
  ...countryNames(),
  ...COUNTRIES.flatMap(([, ...peoples]) => peoples).map(fold),
  ...FURTHER_PEOPLES.map(fold),
]);

/** Tells whether a folded word names a country or its people, in the singular or the plural. */
export function isCountryName(word: string): boolean {
  return NAMES.has(word) || (word.endsWith('s') && NAMES.has(word.slice(0, -1)));
}

/** English names of countries that are a single word, from Unicode's locale data. */
function countryNames(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap(first => letters.map(second => first + second));
  return codes.flatMap(code => {
    const name = names.of(code);
    return name !== undefined && /^\p{L}+$/u.test(name) ? fold(name) : [];
  });
}
