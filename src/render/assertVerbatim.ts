import type { Quote } from '../answer/quote/quote.ts';
import { verifyQuotes } from '../answer/quote/verifyQuotes.ts';

/** A quote differs from its article, which is a fault of the program. */
export class AlteredQuoteError extends Error {
  override readonly name = 'AlteredQuoteError';

  constructor({ article, start, end }: Quote) {
    super(`quote does not match ${article.id} at ${start} to ${end}`);
  }
}

/** Throws an AlteredQuoteError unless every quote stands in its article word for word. */
export function assertVerbatim(quotes: readonly Quote[]): void {
  const [altered] = verifyQuotes(quotes).altered;
  if (altered !== undefined) throw new AlteredQuoteError(altered);
}
