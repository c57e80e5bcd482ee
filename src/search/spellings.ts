import { oneEdit } from './oneEdit.ts';
import { fold, termsOf } from './terms.ts';
import { LOOKALIKES, TRANSLITERATIONS } from './transliterations.ts';

/** Which terms are spellings of one name. */
export interface Spellings {
  /** The other terms that a term may be spelled as; empty for most. */
  readonly othersOf: (term: string) => readonly string[];
}

/** A word of the collection and how it is written there. */
export interface WordUse {
  readonly word: string;
  readonly term: string;
  /** How often it stands inside a sentence with a capital, and how often without one. */
  readonly capitalised: number;
  readonly lowerCase: number;
}

/** An alias file that cannot be read; the message names the line and what is wrong. */
export class AliasError extends Error {
  override readonly name = 'AliasError';
}

/** Shorter names one letter apart are too often two names. Unit: UTF-16 code units. */
const MIN_NAME_LENGTH = 7;
/** Letters that romanisations end a name in one way or another: Zelensky, Zelenskyy, Zelenskyi. */
const ROMANISED_ENDING = /^[yij]$/u;

const COUNTRY_NAMES = countryNames();
const APART = pairs(LOOKALIKES);

/**
 * Finds the spellings of names in a collection: the shipped romanisations, the given aliases, and
 * names of seven letters or more that one letter parts.
 */
export function findSpellings(
  words: Iterable<WordUse>,
  aliases: readonly (readonly string[])[] = [],
): Spellings {
  const groups = new Map<string, Set<string>>();
  for (const group of [...TRANSLITERATIONS, ...aliases]) {
    join(groups, group.flatMap(termsOf));
  }
  const names = [...words].filter(isLongName);
  const byNeighbour = new Map<string, WordUse[]>();
  for (const name of names) {
    for (const key of neighbourKeys(name.word)) {
      const near = byNeighbour.get(key) ?? [];
      for (const other of near) {
        if (areSpellings(name.word, other.word)) join(groups, [name.term, other.term]);
      }
      near.push(name);
      byNeighbour.set(key, near);
    }
  }
  return { othersOf: term => [...(groups.get(term) ?? [])].filter(other => other !== term) };
}

/**
 * Tells whether two folded names may be one name spelled in two ways. A country's name is never
 * another's; a different first letter or a different ending (America, American; Antonio, Antonia)
 * makes another name.
 */
export function areSpellings(a: string, b: string): boolean {
  const edit = oneEdit(a, b);
  if (edit === null || edit.kind === 'transposition' || edit.at === 0 || areApart(a, b))
    return false;
  const long = a.length >= b.length ? a : b;
  if (edit.at < long.length - 1) return true;
  return (
    ROMANISED_ENDING.test(long.slice(-1)) &&
    (edit.kind === 'insertion' || ROMANISED_ENDING.test(b.slice(-1)))
  );
}

/** Tells whether two folded words are known to name different things, however alike they look. */
export function areApart(a: string, b: string): boolean {
  return COUNTRY_NAMES.has(a) || COUNTRY_NAMES.has(b) || APART.has(`${a} ${b}`);
}

/**
 * Reads an alias file: one name a line, its spellings parted by commas; `#` opens a comment.
 *
 * @throws AliasError when a line holds fewer than two spellings, or one of several words.
 */
export function parseAliases(text: string): string[][] {
  const groups: string[][] = [];
  for (const [index, line] of text.split(/\r\n|[\r\n]/u).entries()) {
    const spellings = line
      .replace(/#.*$/u, '')
      .split(',')
      .map(spelling => spelling.trim())
      .filter(spelling => spelling !== '');
    if (spellings.length === 0) continue;
    if (spellings.length === 1) {
      throw new AliasError(`line ${index + 1}: write two or more spellings, parted by commas`);
    }
    const long = spellings.find(spelling => termsOf(spelling).length !== 1);
    if (long !== undefined) {
      throw new AliasError(`line ${index + 1}: "${long}" is not one word`);
    }
    groups.push(spellings);
  }
  return groups;
}

function isLongName({ word, capitalised, lowerCase }: WordUse): boolean {
  return (
    word.length >= MIN_NAME_LENGTH && capitalised > 0 && lowerCase === 0 && /^\p{L}+$/u.test(word)
  );
}

/** Keys that two words share if one edit parts them: the word, and it without one letter each. */
function neighbourKeys(word: string): Set<string> {
  const keys = new Set([word]);
  for (let at = 1; at < word.length; at += 1) keys.add(word.slice(0, at) + word.slice(at + 1));
  return keys;
}

function join(groups: Map<string, Set<string>>, terms: readonly string[]): void {
  const merged = new Set(terms.flatMap(term => [term, ...(groups.get(term) ?? [])]));
  for (const term of merged) groups.set(term, merged);
}

function pairs(groups: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(groups.flatMap(group => group.flatMap(a => group.map(b => `${a} ${b}`))));
}

/** Every country's English name that is one word, from the Unicode locale data. */
function countryNames(): ReadonlySet<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const found = new Set<string>();
  for (const first of letters) {
    for (const second of letters) {
      const name = names.of(first + second);
      if (name !== undefined && /^\p{L}+$/u.test(name)) found.add(fold(name));
    }
  }
  return found;
}
