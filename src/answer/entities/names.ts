import { WORDS_IN_NAMES } from '../../languages/en/entities/speakers.ts';
import { NAME_PARTICLES } from '../../languages/names/particles.ts';
import { isCountryName } from '../../search/terms/countryNames.ts';
import { fold } from '../../search/terms/fold.ts';
import { termsOf } from '../../search/terms/tokenize.ts';
import type { Entity } from './entity.ts';
import { NO_NAMES, REGIONS } from './nameWords.ts';

/** A name in a text. */
export interface Name extends Entity {
  /** Whether its first word starts a sentence, which explains the capital. */
  readonly opensSentence: boolean;
}

/** Bounded, as an unbounded run overflows V8's stack. */
const CAPITALISED = String.raw`\p{Lu}(?:[\p{L}\p{M}\d]|[-.’'](?=\p{L})){0,40}`;
const JOINED = String.raw`(?:\s(?:${[...NAME_PARTICLES, ...WORDS_IN_NAMES].join('|')}|van\sder)(?=\s\p{Lu}))?`;
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{M}\d’'-])${CAPITALISED}(?:${JOINED}[ \u00a0]${CAPITALISED}){0,5}`,
  'gu',
);
const WORD = new RegExp(CAPITALISED, 'gu');
const WORD_AT_START = new RegExp(`^${CAPITALISED}\\s?`, 'u');
const POSSESSIVE = /['’]s?$/u;
/** May also match after an abbreviation. */
const SENTENCE_START = /(?:^|[.!?…:;]["'“”’»)\]*_]{0,3}\s{1,20}|["“„«‘'([*_•\n\r—–-]\s{0,20})$/u;

/**
 * Finds names in English: runs of capitalized words other than titles and countries ("President",
 * "French"). The keys of a name are the terms of its words, so that "Trump" matches "Donald Trump".
 */
export function namesIn(text: string): Name[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => nameAt(text, run, index) ?? []);
}

/**
 * The name within a run of capitalized words at `index` of a text: from its first identifying word, or
 * the region before it ("British Library"), to the last or one joined to it ("Ministry of Defence");
 * null if no word identifies anyone.
 */
export function nameAt(text: string, run: string, index: number): Name | null {
  const words = [...run.matchAll(WORD)].map(({ 0: raw, index: at }) => {
    const word = raw.replace(POSSESSIVE, '').replace(/\.$/u, '');
    return { start: index + at, end: index + at + word.length, word };
  });
  const own = words.filter(({ word }) => identifies(word));
  const firstOwn = words.findIndex(({ word }) => identifies(word));
  const first = words.findLast((_, at) => at <= firstOwn && !isRegion(words[at - 1]?.word));
  const last = words.findLast(
    (word, at) =>
      own.includes(word) || word.start - (words[at - 1]?.end ?? word.start) > ' '.length,
  );
  const keys = new Set(own.flatMap(({ word }) => termsOf(word)));
  if (first === undefined || last === undefined || last.end <= first.start || keys.size === 0) {
    return null;
  }
  const before = text.slice(Math.max(0, first.start - 30), first.start);
  const opensSentence = SENTENCE_START.test(before);
  return { start: first.start, end: last.end, keys: [...keys], implied: [], opensSentence };
}

/** A name without its first word, whose capital may only start a sentence; null if nothing is left. */
export function withoutFirstWord(text: string, { start, end }: Name): Name | null {
  const [first = ''] = WORD_AT_START.exec(text.slice(start, end)) ?? [];
  return nameAt(text, text.slice(start + first.length, end), start + first.length);
}

/** Initials of all names of several words, lower case, to match abbreviations such as "BBC". */
export function initialsIn(text: string): string[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run }) => {
    const initials = [...run.matchAll(WORD)].map(([word]) => word.charAt(0)).join('');
    return initials.length > 1 ? [initials.toLowerCase()] : [];
  });
}

/** Whether a word can identify someone. */
function identifies(word: string): boolean {
  const folded = fold(word);
  if (folded.length < 2 || NO_NAMES.has(folded) || isRegion(word)) return false;
  return termsOf(word).length > 0;
}

function isRegion(word = ''): boolean {
  const folded = fold(word);
  return REGIONS.has(folded) || isCountryName(folded);
}
