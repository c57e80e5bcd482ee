import type { Article } from '../../articles/article.ts';
import { tokenize } from '../../search/terms.ts';
import { dateKeysIn } from '../entities/dates.ts';
import { figureKeysIn } from '../entities/figures.ts';
import { initialsIn, namesIn } from '../entities/names.ts';

/** What is looked for in the whole of an article; nothing that may be the same must be missing. */
export interface ArticleEntities {
  /** Keys of figures and dates. */
  readonly keys: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  /** Terms that are part of names, or may be where they open a sentence. */
  readonly names: ReadonlySet<string>;
  /** Of its names, as an abbreviation has them. */
  readonly initials: ReadonlySet<string>;
  /** How often each term is part of a name within a sentence. */
  readonly counts: ReadonlyMap<string, number>;
}

/** An article is read in pieces, each with the beginning of the next one. Unit: UTF-16 code units. */
const PIECE = 5000;
const OVERLAP = 300;

/** Reads an article for `findParticulars`, headline and all; stops now and then to be gone on with. */
export function* readArticleEntities({ text }: Article): Generator<undefined, ArticleEntities> {
  const keys = new Set<string>();
  const terms = new Set<string>();
  const inSmallLetters = new Set<string>();
  const openers = new Set<string>();
  const initials = new Set<string>();
  const counts = new Map<string, number>();
  for (let from = 0; from < text.length; from += PIECE) {
    yield;
    const part = text.slice(from, from + PIECE + OVERLAP);
    for (const key of [...figureKeysIn(part), ...dateKeysIn(part)]) keys.add(key);
    for (const { term, start } of tokenize(part)) {
      if (term === null) continue;
      terms.add(term);
      if (/^\p{Ll}/u.test(part.slice(start, start + 2))) inSmallLetters.add(term);
    }
    for (const made of initialsIn(part)) initials.add(made);
    for (const name of namesIn(part)) {
      for (const [at, key] of name.keys.entries()) {
        if (at === 0 && name.opensSentence) openers.add(key);
        else counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  const names = new Set([
    ...counts.keys(),
    ...[...openers].filter(term => !inSmallLetters.has(term)),
  ]);
  return { keys, terms, names, initials, counts };
}
