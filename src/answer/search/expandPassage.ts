import type { Passage, Sentence } from '../../passages/readPassages.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import { expandQuote } from '../expand/expandQuote.ts';
import type { SentenceRun } from '../quote/quote.ts';

/** Sentences of a passage and those that must be quoted with them. */
export function expandedSentences(index: SearchIndex, passage: Passage): readonly Sentence[] {
  const { first, last } = expandedRun(index, passage);
  return index.sentencesOf(passage.article).slice(first, last + 1);
}

/**
 * The same as a run of the article's sentences. A passage with a sentence that a correction replaces is
 * replaced by the correction.
 */
export function expandedRun(index: SearchIndex, { article, sentences: own }: Passage): SentenceRun {
  const sentences = index.sentencesOf(article);
  const runs = own.map(sentence => expandQuote(article, sentences, sentence.index));
  const correction = runs.find(({ first, last }, at) => {
    const asked = own[at]?.index ?? first;
    return asked < first || asked > last;
  });
  if (correction !== undefined) return correction;
  return {
    first: runs.reduce((least, { first }) => Math.min(least, first), Infinity),
    last: runs.reduce((most, { last }) => Math.max(most, last), -Infinity),
  };
}
