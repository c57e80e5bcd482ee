import { Locale } from 'discord-api-types/v10';

/** Locale of all users and guilds. */
export const LOCALE = Locale.EnglishUS;

/** Widened to number, since the API types have no value for no flags. */
export const NO_FLAGS: number = 0;
