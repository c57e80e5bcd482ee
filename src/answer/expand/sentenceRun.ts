import type { SentenceRun } from '../quote/quote.ts';
import type { SentenceContext } from './sentenceContext.ts';

/** Widens a run until it cuts no quotation. */
export function completeQuotation(
  context: SentenceContext,
  { first, last }: SentenceRun,
): SentenceRun {
  let [start, end] = [first, last];
  while (context.isQuotedThrough(start) && context.adjoins(start)) start -= 1;
  while (context.isQuotedThrough(end + 1) && context.adjoins(end + 1)) end += 1;
  return { first: start, last: end };
}

/** Adds the previous sentence, with its whole quotation, if it adjoins. */
export function withPrevious(context: SentenceContext, { first, last }: SentenceRun): SentenceRun {
  if (!context.adjoins(first)) return { first, last };
  return completeQuotation(context, { first: first - 1, last });
}

/** Adds the next sentence, with its whole quotation, if it adjoins. */
export function withNext(context: SentenceContext, { first, last }: SentenceRun): SentenceRun {
  if (!context.adjoins(last + 1)) return { first, last };
  return completeQuotation(context, { first, last: last + 1 });
}

/** Indexes of the sentences of a run. */
export function indexesOf({ first, last }: SentenceRun): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

/** Number of sentences. */
export function lengthOf({ first, last }: SentenceRun): number {
  return last - first + 1;
}
