import type { Article } from '../../articles/article.ts';
import type { Steps } from '../../concurrency/steps.ts';
import { tokenize } from '../../search/terms/tokenize.ts';
import { dateKeysIn } from '../entities/dates.ts';
import { figureKeysIn } from '../entities/figures.ts';
import { initialsIn, namesIn } from '../entities/names.ts';

/** Entities of a whole article; errs towards too many, so that no possible match is missed. */
export interface ArticleEntities {
  /** Keys of figures and dates. */
  readonly keys: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  /** Terms in names, including possible names at the start of a sentence. */
  readonly names: ReadonlySet<string>;
  /** Initials of its names, as in abbreviations. */
  readonly initials: ReadonlySet<string>;
  /** Occurrences of each term in names, except at the start of a sentence. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Length of the pieces that are read in one step, each with the start of the next. Unit: UTF-16 code units. */
const PIECE = 5000;
const OVERLAP = 300;

/** Reads the entities of an article, including its title. Yields between pieces. */
export function* readArticleEntities({ text }: Article): Steps<ArticleEntities> {
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
