import type { Article } from '../../articles/article.ts';
import type { Steps } from '../../concurrency/steps.ts';
import type { Passage } from '../../passages/readPassages.ts';
import { containsPhrase, type Query } from '../../search/parseQuery.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { tokenize } from '../../search/terms/tokenize.ts';
import { spellingsOf } from '../question/queryTerms.ts';
import { expandedRun } from './expandPassage.ts';

/** Creates the test for passages that would show nothing excluded, nor stand below it. */
export function* createPassageFilter(
  index: SearchIndex,
  { excludedWords, excludedPhrases }: Query,
): Steps<(passage: Passage, place: number) => boolean> {
  const excludedTerms = index.interpret(excludedWords).filter(({ corrected }) => !corrected);
  const excluded = spellingsOf(excludedTerms);
  const containsExcluded = (texts: readonly string[]): boolean => {
    const tokens = texts.flatMap(text => tokenize(text));
    const words = tokens.map(({ word }) => word);
    return (
      tokens.some(({ term }) => term !== null && excluded.has(term)) ||
      excludedPhrases.some(phrase => containsPhrase(words, phrase))
    );
  };
  const mayContainExcluded = yield* articleTest(index, excludedTerms, excludedPhrases);
  // Cached: all passages of a long quotation are shown with the whole of it.
  const read = new Map<string, boolean>();
  const showsExcluded = (passage: Passage): boolean => {
    const { article, heading } = passage;
    if (!mayContainExcluded(article)) return false;
    const { first, last } = expandedRun(index, passage);
    const key = `${first} ${last} ${heading ?? ''} ${article.id}`;
    const known = read.get(key);
    if (known !== undefined) return known;
    const sentences = index.sentencesOf(article).slice(first, last + 1);
    const isContained =
      containsExcluded(sentences.map(({ start, end }) => article.text.slice(start, end))) ||
      [article.title, heading].some(above => above !== null && containsExcluded([above]));
    read.set(key, isContained);
    return isContained;
  };
  return (passage, place) =>
    // Faster than `showsExcluded`, and already decides most passages.
    !excludedPhrases.some(phrase => index.containsPhrase(place, phrase)) && !showsExcluded(passage);
}

/** Creates a quick test for articles that may contain something excluded. */
function* articleTest(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  phrases: readonly (readonly string[])[],
): Steps<(article: Article) => boolean> {
  if (terms.length + phrases.length === 0) return () => false;
  const termsOfPhrases = phrases.map(words => index.interpret(words.join(' ')));
  if (termsOfPhrases.some(({ length }) => length === 0)) return () => true;
  const excluded = spellingsOf([...terms, ...termsOfPhrases.flat()]);
  const holders = yield* index.articlesWith([...excluded]);
  return article => holders.has(article);
}
