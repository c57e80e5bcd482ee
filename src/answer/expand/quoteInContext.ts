import type { Article, TextRange } from '../../articles/article.ts';
import type { Sentence } from '../../passages/readPassages.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import { locate, type Quote, quoteAt } from '../quote/quote.ts';
import { expandQuote } from './expandQuote.ts';

/** A quote with the sentences around it. */
export interface QuoteInContext {
  readonly article: Article;
  /** Where the quote itself stands. */
  readonly range: TextRange;
  /** What is read, a quote for each paragraph or part of one, in order; the quote lies within. */
  readonly parts: readonly Quote[];
}

/** Unit: sentences on either side. */
const SENTENCES_AROUND = 2;

/**
 * Reads a quote with at least two sentences before and after it, as far as the article goes, and
 * what those cannot stand without; null if no sentence of the article lies in the range.
 */
export function quoteInContext(
  index: SearchIndex,
  article: Article,
  range: TextRange,
): QuoteInContext | null {
  const sentences = index.sentencesOf(article);
  const quoted = sentences.filter(({ start, end }) => start < range.end && end > range.start);
  const [opening] = quoted;
  const closing = quoted.at(-1);
  if (opening === undefined || closing === undefined) return null;
  const earliest = Math.max(opening.index - SENTENCES_AROUND, 0);
  const latest = Math.min(closing.index + SENTENCES_AROUND, sentences.length - 1);
  const { first } = expandQuote(article, sentences, earliest);
  const { last } = expandQuote(article, sentences, latest);
  const parts = runsByParagraph(sentences.slice(first, last + 1)).map(run =>
    quoteAt(locate(article, run, { first: 0, last: run.length - 1 }), 1),
  );
  return { article, range: { start: opening.start, end: closing.end }, parts };
}

function runsByParagraph(sentences: readonly Sentence[]): Sentence[][] {
  const runs: Sentence[][] = [];
  for (const sentence of sentences) {
    const run = runs.at(-1);
    if (run?.[0]?.paragraph === sentence.paragraph) run.push(sentence);
    else runs.push([sentence]);
  }
  return runs;
}
