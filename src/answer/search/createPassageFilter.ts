import type { Article } from '../../articles/article.ts';
import type { Passage, Sentence } from '../../passages/readPassages.ts';
import { holdsPhrase, type Query } from '../../search/parseQuery.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { tokenize } from '../../search/terms.ts';
import { spellingsOf } from '../question/queryTerms.ts';
import { expandedRun } from './expandPassage.ts';

/** Tells whether a passage, given with its place, holds all phrases and shows nothing excluded. */
export function createPassageFilter(
  index: SearchIndex,
  { phrases, excludedWords, excludedPhrases }: Query,
): (passage: Passage, place: number) => boolean {
  const excludedTerms = index.interpret(excludedWords).filter(({ corrected }) => !corrected);
  const excluded = spellingsOf(excludedTerms);
  const holdsExcluded = (article: Article, shown: readonly Sentence[]): boolean => {
    const tokens = shown.flatMap(({ start, end }) => tokenize(article.text.slice(start, end)));
    const words = tokens.map(({ word }) => word);
    return (
      tokens.some(({ term }) => term !== null && excluded.has(term)) ||
      excludedPhrases.some(phrase => holdsPhrase(words, phrase))
    );
  };
  const mayHoldExcluded = articleTest(index, excludedTerms, excludedPhrases);
  // Passages of one long quotation are shown with the whole of it, which is read once for all.
  const read = new Map<string, boolean>();
  const showsExcluded = (passage: Passage): boolean => {
    const { article } = passage;
    if (!mayHoldExcluded(article)) return false;
    const { first, last } = expandedRun(index, passage);
    const key = `${first} ${last} ${article.id}`;
    const known = read.get(key);
    if (known !== undefined) return known;
    const isHeld = holdsExcluded(article, index.sentencesOf(article).slice(first, last + 1));
    read.set(key, isHeld);
    return isHeld;
  };
  const holdsPhraseAt = (place: number) => (phrase: readonly string[]) =>
    index.holdsPhrase(place, phrase);
  return (passage, place) =>
    phrases.every(holdsPhraseAt(place)) &&
    // What it holds itself it shows, and that is told much sooner than what else it shows.
    !excludedPhrases.some(holdsPhraseAt(place)) &&
    !showsExcluded(passage);
}

/** Tells of most articles at once that they hold nothing of what is excluded. */
function articleTest(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  phrases: readonly (readonly string[])[],
): (article: Article) => boolean {
  if (terms.length + phrases.length === 0) return () => false;
  const termsOfPhrases = phrases.map(words => index.interpret(words.join(' ')));
  if (termsOfPhrases.some(({ length }) => length === 0)) return () => true;
  const excluded = spellingsOf([...terms, ...termsOfPhrases.flat()]);
  const holders = new Set(index.holdersOf([...excluded]).map(({ article }) => article));
  return article => holders.has(article);
}
