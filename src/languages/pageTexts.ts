import { GERMAN_PAGE } from './de/boilerplate.ts';
import { ENGLISH_CONSENT } from './en/boilerplate/consent.ts';
import { SPANISH_PAGE } from './es/boilerplate.ts';
import { FRENCH_PAGE } from './fr/boilerplate.ts';
import { ITALIAN_PAGE } from './it/boilerplate.ts';
import { DUTCH_PAGE } from './nl/boilerplate.ts';
import type { Consent, PageText } from './pageText.ts';
import { POLISH_PAGE } from './pl/boilerplate.ts';
import { PORTUGUESE_PAGE } from './pt/boilerplate.ts';
import { RUSSIAN_PAGE } from './ru/boilerplate.ts';
import { UKRAINIAN_PAGE } from './uk/boilerplate.ts';

/** Languages other than English, whose tables are in `en/boilerplate`. */
export const FOREIGN_PAGES: readonly PageText[] = [
  DUTCH_PAGE,
  FRENCH_PAGE,
  GERMAN_PAGE,
  ITALIAN_PAGE,
  POLISH_PAGE,
  PORTUGUESE_PAGE,
  RUSSIAN_PAGE,
  SPANISH_PAGE,
  UKRAINIAN_PAGE,
];

export const CONSENTS: readonly Consent[] = [
  ENGLISH_CONSENT,
  ...FOREIGN_PAGES.map(({ consent }) => consent),
];
