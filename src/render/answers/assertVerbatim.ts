import type { Quote } from '../../answer/quote/quote.ts';
import { verifyQuotes } from '../../answer/quote/verifyQuotes.ts';

/** Thrown if a quote differs from its article, which is a bug. */
export class AlteredQuoteError extends Error {
  override readonly name = 'AlteredQuoteError';

  constructor({ article, start, end }: Quote) {
    super(`quote does not match ${article.id} at ${start} to ${end}`);
  }
}

/** @throws AlteredQuoteError if a quote differs from its article */
export function assertVerbatim(quotes: readonly Quote[]): void {
  const [altered] = verifyQuotes(quotes).altered;
  if (altered !== undefined) throw new AlteredQuoteError(altered);
}
