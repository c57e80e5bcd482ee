import { isCountryName } from '../search/terms/countryNames.ts';
import { fold } from '../search/terms/fold.ts';
import { termsOf } from '../search/terms/tokenize.ts';
import type { Mention } from './mention.ts';

/** A name where it stands in a text. */
export interface Name extends Mention {
  /** Whether a capital may stand there for another reason: its first word opens a sentence. */
  readonly opensSentence: boolean;
}

/** A longer word goes on in a further one: an unbounded run overflows V8's stack. */
const CAPITALISED = String.raw`\p{Lu}(?:[\p{L}\p{M}\d]|[-.’'](?=\p{L})){0,40}`;
const JOINED = String.raw`(?:\s(?:of|for|de|del|della|di|da|dos|du|la|van|van\sder|von|der|bin|ibn|al|el)(?=\s\p{Lu}))?`;
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{M}\d’'-])${CAPITALISED}(?:${JOINED}[ \u00a0]${CAPITALISED}){0,5}`,
  'gu',
);
const WORD = new RegExp(CAPITALISED, 'gu');
const WORD_AT_START = new RegExp(`^${CAPITALISED}\\s?`, 'u');
const POSSESSIVE = /['’]s?$/u;
/** A stop may be that of an abbreviation, but that is not certain. */
const SENTENCE_START = /(?:^|[.!?…:;]["'“”’»)\]*_]{0,3}\s{1,20}|["“„«‘'([*_•\n\r—–-]\s{0,20})$/u;

/** Titles, days and other words that are no names by themselves; folded. */
const NO_NAMES: ReadonlySet<string> = new Set(
  `i mr mrs ms dr sir lord lady president presidents minister ministers prime secretary general
  captain colonel major lieutenant sergeant commander admiral senator senators governor mayor judge
  justice king queen prince princess pope professor chancellor ambassador chief director chairman
  chairwoman chair deputy vice former acting foreign interior defence defense finance health state
  speaker leader opposition representative congressman congresswoman attorney officer inspector
  detective sheriff bishop rev spokesman spokeswoman spokesperson ceo first monday tuesday wednesday
  thursday friday saturday sunday january february march april may june july august september october
  november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow tonight
  meanwhile however later earlier according nobody somebody someone everybody everyone anybody anyone
  none nothing something others another several neither either both mps mp pm am gmt`.split(/\s+/u),
);
/** Words of regions, by which nobody is told from others either; countries are known besides. */
const REGIONS: ReadonlySet<string> = new Set(
  `us usa uk eu uae united states kingdom emirates america american britain british english scottish
  welsh europe european asia asian africa african arabia korea zealand north south east west northern
  southern eastern western`.split(/\s+/u),
);

/**
 * Finds names in English: runs of capitalised words, titles and the names of countries aside, by
 * which nobody is told from others ("President", "French"). Its keys are the terms of its words, so
 * that "Trump" is in "Donald Trump".
 */
export function namesIn(text: string): Name[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => nameAt(text, run, index) ?? []);
}

/**
 * The name in a run of capitalised words: from the first that tells one from others, or the region
 * before it ("British Library"), to the last, or to one that is joined to it ("Ministry of
 * Defence"); null if none does.
 */
export function nameAt(text: string, run: string, index: number): Name | null {
  const words = [...run.matchAll(WORD)].map(({ 0: raw, index: at }) => {
    const word = raw.replace(POSSESSIVE, '').replace(/\.$/u, '');
    return { start: index + at, end: index + at + word.length, word };
  });
  const own = words.filter(({ word }) => isOwn(word));
  const firstOwn = words.findIndex(({ word }) => isOwn(word));
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

/** A name without its first word, which may have its capital from the start of a sentence; null if it is no longer. */
export function withoutOpening(text: string, { start, end }: Name): Name | null {
  const [first = ''] = WORD_AT_START.exec(text.slice(start, end)) ?? [];
  return nameAt(text, text.slice(start + first.length, end), start + first.length);
}

/** The first letters of the names of several words, as "BBC" is made of them; lower case. */
export function initialsIn(text: string): string[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run }) => {
    const initials = [...run.matchAll(WORD)].map(([word]) => word.charAt(0)).join('');
    return initials.length > 1 ? [initials.toLowerCase()] : [];
  });
}

function isOwn(word: string): boolean {
  const folded = fold(word);
  if (folded.length < 2 || NO_NAMES.has(folded) || isRegion(word)) return false;
  return termsOf(word).length > 0;
}

function isRegion(word = ''): boolean {
  const folded = fold(word);
  return REGIONS.has(folded) || isCountryName(folded);
}
