import type { Lexicon } from './lexical/lexicon.ts';
import type { KnownWord, Vocabulary } from './lexical/vocabulary.ts';
import { areSpellings, mayBeLongName, type Neighbours } from './spelling/spellings.ts';

/** The use of words before and after a change of a library. */
interface Change {
  readonly lexicon: Lexicon;
  readonly before: Vocabulary;
  readonly after: Vocabulary;
}

/** Beyond this, comparing all words with each other is faster than comparing these with all. */
const MAX_WORDS = 100;

/**
 * Updates the spelling variants that `findSpellings` found in a library for one in which `words` are
 * used more or less often. Null if too many of them have become names or are no longer.
 */
export function updateNeighbours(
  neighbours: Neighbours,
  { lexicon, before, after }: Change,
  words: Iterable<number>,
): Neighbours | null {
  const terms = new Set<string>();
  for (const word of words) {
    const [was, is] = [before.use(word), after.use(word)];
    if (roleOf(was) === roleOf(is)) continue;
    for (const use of [was, is]) if (use !== null) terms.add(use.term);
    if (terms.size > MAX_WORDS) return null;
  }
  if (terms.size === 0) return neighbours;
  // Shared with the earlier library, so a change replaces the map and its sets.
  let updated: Map<string, ReadonlySet<string>> | null = null;
  for (const term of terms) {
    const found = neighboursOf(term, lexicon, after);
    const known = (updated ?? neighbours).get(term) ?? new Set();
    if (found.size === known.size && [...found].every(other => known.has(other))) continue;
    updated ??= new Map(neighbours);
    for (const other of known) unlink(updated, other, term);
    updated.delete(term);
    for (const other of found) {
      link(updated, term, other);
      link(updated, other, term);
    }
  }
  return updated ?? neighbours;
}

/** What matters of a word's use: whether it can be a variant, and can make another word one. */
function roleOf(use: KnownWord | null): 'none' | 'name' | 'perhaps a name' {
  if (use === null || !mayBeLongName(use)) return 'none';
  return use.capitalised > 0 ? 'name' : 'perhaps a name';
}

/** The terms of the names that are one letter from a name with the given term. */
function neighboursOf(term: string, lexicon: Lexicon, vocabulary: Vocabulary): Set<string> {
  const found = new Set<string>();
  const own = new Set(
    Array.from(lexicon.formsOf(lexicon.findTerm(term)), form => lexicon.wordOf(form)),
  );
  for (const number of own) {
    const use = vocabulary.use(number);
    if (use === null || !mayBeLongName(use) || use.term !== term) continue;
    const { length } = use.word;
    for (const near of [length - 1, length, length + 1]) {
      for (const other of lexicon.wordsOfLength(near)) {
        if (!areSpellings(use.word, lexicon.word(other))) continue;
        const known = vocabulary.use(other);
        if (known === null || !mayBeLongName(known)) continue;
        if (use.capitalised > 0 || known.capitalised > 0) found.add(known.term);
      }
    }
  }
  return found;
}

function link(neighbours: Map<string, ReadonlySet<string>>, from: string, to: string): void {
  neighbours.set(from, new Set([...(neighbours.get(from) ?? []), to]));
}

function unlink(neighbours: Map<string, ReadonlySet<string>>, from: string, to: string): void {
  const left = new Set(neighbours.get(from));
  left.delete(to);
  if (left.size > 0) neighbours.set(from, left);
  else neighbours.delete(from);
}
