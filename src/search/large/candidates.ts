import { countPassagesWith } from '../ranking/rankedIndex.ts';
import type { IndexParts, QueryTerm } from '../searchIndex.ts';
import type { PassageQuery } from './passageSource.ts';

/** Maximum number of candidates. An index in memory takes 200 with the heaviest words and 500 with a rare one. */
const CANDIDATES = 700;
/** Passages that may be weighed in the database: rarer words are looked up, the others only weigh. */
const MAX_WEIGHED = 10_000;

/** The query for the passages that are worth scoring for some terms; null if no passage can have one. */
export function queryFor(
  terms: readonly QueryTerm[],
  phrases: readonly (readonly string[])[],
  parts: IndexParts,
): PassageQuery | null {
  const rarestFirst = terms
    .map(({ spellings, idf }) => ({
      terms: spellings,
      weight: idf,
      count: countPassagesWith(parts, spellings),
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count);
  if (rarestFirst.length === 0) return null;
  let weighed = 0;
  const lookedUp = rarestFirst.filter(({ count }, at) => {
    weighed += count;
    return at === 0 || weighed <= MAX_WEIGHED;
  });
  const groups = phraseGroups(phrases, parts);
  // Words of a phrase narrow the search by themselves.
  const sought = groups.length === 0 ? lookedUp : rarestFirst;
  const words = rarestFirst.map(({ terms: spellings, weight }) => ({ terms: spellings, weight }));
  return {
    anyOf: sought.flatMap(word => word.terms),
    allOf: groups,
    words,
    limit: CANDIDATES,
  };
}

/** For each word of phrases the terms that it may have, except for words that may be stop words. */
export function phraseGroups(
  phrases: readonly (readonly string[])[],
  { lexicon }: Pick<IndexParts, 'lexicon'>,
): readonly (readonly string[])[] {
  return [...new Set(phrases.flat())].flatMap(word => {
    const numbers = Array.from(lexicon.formsOfWord(lexicon.findWord(word)), form =>
      lexicon.termOf(form),
    );
    if (numbers.length === 0 || numbers.includes(0)) return [];
    return [[...new Set(numbers)].map(number => lexicon.term(number))];
  });
}
