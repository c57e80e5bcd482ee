import type { Article, TextRange } from '../../articles/article.ts';
import type { Sentence } from '../../passages/readPassages.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import { locate, type Quote, quoteAt } from '../quote/quote.ts';
import { expandQuote } from './expandQuote.ts';

/** A quote with the sentences around it. */
export interface QuoteInContext {
  readonly article: Article;
  /** Range of the quoted sentences, without the context. */
  readonly range: TextRange;
  /** Quote and context in reading order, one part per paragraph. */
  readonly parts: readonly Quote[];
}

/** Minimum sentences of context on either side. */
const SENTENCES_AROUND = 2;

/**
 * Quotes the sentences in a range with at least two on either side, where the article has them, and
 * whatever `expandQuote` adds to those; null if no sentence overlaps the range.
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
  const first = Math.min(earliest, expandQuote(article, sentences, earliest).first);
  const last = Math.max(latest, expandQuote(article, sentences, latest).last);
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
