import { en } from './en/index.ts';

/** Everything that Footnote says in one language. What a message is given must be escaped. */
export type Messages = typeof en;

/** A command's name in English. */
export type CommandName = keyof Messages['commands'];

/** The messages by language. */
export const LANGUAGES = { en } as const satisfies Readonly<Record<string, Messages>>;

/** The messages for Discord's locales other than English, which Discord shows by default. */
export const LOCALES: ReadonlyMap<string, Messages> = new Map([]);

/** The messages for a Discord locale; English for any other locale, and for null. */
export function messagesFor(locale: string | null): Messages {
  return LOCALES.get(locale ?? '') ?? en;
}
