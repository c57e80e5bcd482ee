import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';
import type { Messages } from './messages.ts';
import { uk } from './uk/index.ts';

/** The messages by language. */
export const LANGUAGES: Readonly<Record<'de' | 'en' | 'es' | 'fr' | 'uk', Messages>> = {
  de,
  en,
  es,
  fr,
  uk,
};

/** The messages for Discord's locales (reference#locales) other than English, which it shows by default. */
export const LOCALES: ReadonlyMap<string, Messages> = new Map([
  ['de', de],
  ['es-419', es],
  ['es-ES', es],
  ['fr', fr],
  ['uk', uk],
]);

/** One Discord locale per language, to choose the language of replies by. */
export const LANGUAGE_LOCALES = ['en-GB', 'de', 'es-ES', 'fr', 'uk'] as const;

/** The messages for a Discord locale; English for any other locale, and for null. */
export function messagesFor(locale: string | null): Messages {
  return LOCALES.get(locale ?? '') ?? en;
}
