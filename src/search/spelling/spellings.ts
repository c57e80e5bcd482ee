import { LOOKALIKES } from '../../languages/names/lookalikes.ts';
import { TRANSLITERATIONS } from '../../languages/names/transliterations.ts';
import { isCountryName } from '../terms/countryNames.ts';
import { termsOf } from '../terms/tokenize.ts';
import { oneEdit } from './oneEdit.ts';

/** Which terms are spellings of the same name. */
export interface Spellings {
  /** Other spellings of a term; empty for most. */
  readonly othersOf: (term: string) => readonly string[];
  /** The names that differ by one letter. */
  readonly neighbours: Neighbours;
}

/** Maps the term of a name to other spellings of that name. */
export type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

/** A word of a library, and how it is written there. */
export interface WordUse {
  readonly word: string;
  readonly term: string;
  /** Occurrences with a capital that marks a name, and without a capital. */
  readonly capitalised: number;
  readonly lowerCase: number;
}

/** Shorter names one letter apart are too often different names. Unit: UTF-16 code units. */
const MIN_NAME_LENGTH = 7;
/** A name may lack its capital once per this many capitals, as in an address or a hashtag. */
const NAME_CAPITALS = 10;
/** Beyond this many names that differ by one letter, they are not spellings of one name. */
const MAX_ALIKE = 40;
/** Letters that romanisations interchange and double: Zelensky, Zelenskyy, Zelenskiy. */
const ROMANISED = /^[yij]$/u;

const APART = pairs(LOOKALIKES);

/**
 * Finds spelling variants of names in a library: the built-in romanisations and the given aliases,
 * by group, and names of seven or more letters that differ by one letter. The latter is not
 * transitive: two names that are both one letter from a third stay separate. Two people whose names
 * differ by one letter are taken for one, unless the built-in list of lookalikes separates them.
 *
 * A generator that yields what it has found so far before each word.
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

/** Builds the result of `findSpellings` from neighbours found earlier. */
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
 * Tells whether two folded names may be spellings of one name. The names of a country or a people are
 * never a spelling of anything else; a different first letter or ending (America, American; Antonio,
 * Antonia) makes a different name.
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

/** Tells whether two folded names of seven or more letters differ only by a letter y, i or j. */
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

/** Tells whether two folded words are listed as different names that look alike. */
export function areLookalikes(a: string, b: string): boolean {
  return APART.has(`${a} ${b}`);
}

/** Adds a name under its keys; returns earlier names that are spellings of it. */
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

/**
 * Tells whether a word may be a name with spelling variants. True also for a word whose capitals say
 * nothing, since a name like it may decide.
 */
export function mayBeLongName({ word, capitalised, lowerCase }: WordUse): boolean {
  return (
    word.length >= MIN_NAME_LENGTH &&
    lowerCase * NAME_CAPITALS <= capitalised &&
    /^\p{L}+$/u.test(word)
  );
}

const HASH_BASE = 31;
/** V8 stores integers of 30 bits without allocating an object. */
const HASH_MASK = 2 ** 30 - 1;

/**
 * Keys that two words share if they are one edit apart: polynomial hashes of the word, and of it
 * without each of its letters except the first. `areSpellings` rejects words that collide.
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
    // Without the letter, everything before it moves down by one power.
    keys.push((Math.imul(upTo, INVERSE) + after) & HASH_MASK);
    after = (after + letter) | 0;
    power = Math.imul(power, HASH_BASE);
  }
  return keys;
}

/** Multiplicative inverse of `HASH_BASE` modulo 2^32. */
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
