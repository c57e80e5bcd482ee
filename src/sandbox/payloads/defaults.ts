import { Locale } from 'discord-api-types/v10';

/** The language that everyone here uses. */
export const LOCALE = Locale.EnglishUS;

/** Typed as any number, since the types know of no empty set of flags. */
export const NO_FLAGS: number = 0;
