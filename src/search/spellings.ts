import { isCountryName } from './countryNames.ts';
import { oneEdit } from './oneEdit.ts';
import { termsOf, tokenize } from './terms.ts';
import { LOOKALIKES, TRANSLITERATIONS } from './transliterations.ts';

/** Which terms are spellings of one name. */
export interface Spellings {
  /** The other terms that a term may be spelled as; empty for most. */
  readonly othersOf: (term: string) => readonly string[];
  /** The terms of names that one letter parts, each with the others. */
  readonly neighbours: Neighbours;
}

/** For a term of a name the terms that are spellings of the same name. */
export type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

/** A word of the collection and how it is written there. */
export interface WordUse {
  readonly word: string;
  readonly term: string;
  /** How often it stands with a capital that tells a name, and how often without a capital. */
  readonly capitalised: number;
  readonly lowerCase: number;
}

/** An alias file that cannot be read; the message names the line and what is wrong. */
export class AliasError extends Error {
  override readonly name = 'AliasError';
}

/** Shorter names one letter apart are too often two names. Unit: UTF-16 code units. */
const MIN_NAME_LENGTH = 7;
/** A name may stand without its capital once in so many times, as in an address or a hashtag. */
const NAME_CAPITALS = 10;
/** More names that share all but a letter are no spellings of one. */
const MAX_ALIKE = 40;
/** Letters that romanisations write one for another and double: Zelensky, Zelenskyy, Zelenskiy. */
const ROMANISED = /^[yij]$/u;

const APART = pairs(LOOKALIKES);

/**
 * Finds the spellings of names in a collection: the shipped romanisations and the given aliases,
 * each with all of its group, and names of seven letters or more with those that one letter parts.
 * The latter is no chain: two names that a third stands between stay apart. Two persons whose
 * names one letter parts are taken for one unless the shipped list tells them apart.
 *
 * Stops before each word, to be gone on with; what was found so far can be used meanwhile.
 */
export function* findSpellings(
  words: Iterable<WordUse>,
  aliases: readonly (readonly string[])[] = [],
): Generator<Spellings, Spellings> {
  const neighbours = new Map<string, Set<string>>();
  const spellings = spellingsFrom(neighbours, aliases);
  const byKey = new Map<number, WordUse[]>();
  for (const name of words) {
    yield spellings;
    if (!mayBeLongName(name)) continue;
    for (const other of takeNeighbours(byKey, name)) {
      link(neighbours, name.term, other.term);
      link(neighbours, other.term, name.term);
    }
  }
  return spellings;
}

/** The spellings that `findSpellings` gives in a collection of which the neighbours are known. */
export function spellingsFrom(
  neighbours: Neighbours,
  aliases: readonly (readonly string[])[],
): Spellings {
  const groups = new Map<string, ReadonlySet<string>>();
  for (const group of [...TRANSLITERATIONS, ...aliases]) join(groups, group.flatMap(termsOf));
  return {
    neighbours,
    othersOf(term) {
      const others = new Set([...(groups.get(term) ?? []), ...(neighbours.get(term) ?? [])]);
      others.delete(term);
      return [...others];
    },
  };
}

/**
 * Tells whether two folded names may be one name spelled in two ways. A country's name or a
 * people's is never another's; a different first letter or a different ending (America, American;
 * Antonio, Antonia) makes another name.
 */
export function areSpellings(a: string, b: string): boolean {
  const edit = oneEdit(a, b);
  if (edit === null || edit.kind === 'transposition' || edit.at === 0) return false;
  if (isCountryName(a) || isCountryName(b) || areLookalikes(a, b)) return false;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (edit.at < long.length - 1) return true;
  return (
    ROMANISED.test(long.slice(-1)) && (edit.kind === 'insertion' || ROMANISED.test(short.slice(-1)))
  );
}

/** Tells whether two folded names of seven letters or more differ by a letter y, i or j alone. */
export function areRomanisations(a: string, b: string): boolean {
  const edit = oneEdit(a, b);
  if (edit === null || Math.min(a.length, b.length) < MIN_NAME_LENGTH) return false;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return (
    areSpellings(a, b) &&
    ROMANISED.test(long.charAt(edit.at)) &&
    (edit.kind === 'insertion' || ROMANISED.test(short.charAt(edit.at)))
  );
}

/** Tells whether two folded words are known to be two names, however alike they look. */
export function areLookalikes(a: string, b: string): boolean {
  return APART.has(`${a} ${b}`);
}

/**
 * Reads an alias file: one name a line, its spellings parted by commas; `#` opens a comment.
 *
 * @throws AliasError when a line holds fewer than two spellings, or one that is not one word.
 */
export function parseAliases(text: string): string[][] {
  const groups: string[][] = [];
  for (const [index, line] of text.split(/\r\n|[\r\n]/u).entries()) {
    const spellings = line
      .replace(/#.*/su, '')
      .split(',')
      .map(spelling => spelling.trim())
      .filter(spelling => spelling !== '');
    if (spellings.length === 0) continue;
    const problem = aliasProblem(spellings);
    if (problem !== null) throw new AliasError(`line ${index + 1}: ${problem}`);
    groups.push(spellings);
  }
  return groups;
}

function aliasProblem(spellings: readonly string[]): string | null {
  if (spellings.length === 1) return 'write two or more spellings, parted by commas';
  for (const spelling of spellings) {
    if (tokenize(spelling).length !== 1) return `"${spelling}" is not one word`;
    if (termsOf(spelling).length !== 1) return `"${spelling}" is too common a word`;
  }
  return null;
}

/** Files a name under its keys; gives those before it that are spellings of the same. */
function takeNeighbours(byKey: Map<number, WordUse[]>, name: WordUse): ReadonlySet<WordUse> {
  const found = new Set<WordUse>();
  for (const key of neighbourKeys(name.word)) {
    const near = byKey.get(key);
    if (near === undefined) {
      byKey.set(key, [name]);
      continue;
    }
    for (const other of near) {
      const isName = name.capitalised > 0 || other.capitalised > 0;
      if (isName && areSpellings(name.word, other.word)) found.add(other);
    }
    if (near.length < MAX_ALIKE) near.push(name);
  }
  return found;
}

/** A word that stands only where a capital tells nothing may be a name if one like it is. */
function mayBeLongName({ word, capitalised, lowerCase }: WordUse): boolean {
  return (
    word.length >= MIN_NAME_LENGTH &&
    lowerCase * NAME_CAPITALS <= capitalised &&
    /^\p{L}+$/u.test(word)
  );
}

const HASH_BASE = 31;
/** Numbers of so many bits are what V8 keeps without an object each. */
const HASH_MASK = 2 ** 30 - 1;

/**
 * Keys that two words share if one edit parts them: polynomial hashes of the word, and of it without
 * one letter each but the first. Words that share one by chance are told apart by `areSpellings`.
 */
function neighbourKeys(word: string): number[] {
  let whole = 0;
  for (let at = 0; at < word.length; at += 1) {
    whole = (Math.imul(whole, HASH_BASE) + word.charCodeAt(at)) | 0;
  }
  const keys = [whole & HASH_MASK];
  let [after, power] = [0, 1];
  let upTo = whole;
  for (let at = word.length - 1; at > 0; at -= 1) {
    const letter = Math.imul(word.charCodeAt(at), power);
    upTo = (upTo - letter) | 0;
    // What stands before the letter counts one place less without it.
    keys.push((Math.imul(upTo, INVERSE) + after) & HASH_MASK);
    after = (after + letter) | 0;
    power = Math.imul(power, HASH_BASE);
  }
  return keys;
}

/** What undoes a multiplication by `HASH_BASE` modulo 2^32. */
const INVERSE = 0xbdef7bdf | 0;

function join(groups: Map<string, ReadonlySet<string>>, terms: readonly string[]): void {
  const merged = new Set(terms.flatMap(term => [term, ...(groups.get(term) ?? [])]));
  for (const term of merged) groups.set(term, merged);
}

function link(neighbours: Map<string, Set<string>>, from: string, to: string): void {
  const known = neighbours.get(from);
  if (known === undefined) neighbours.set(from, new Set([to]));
  else known.add(to);
}

function pairs(groups: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(groups.flatMap(group => group.flatMap(a => group.map(b => `${a} ${b}`))));
}
