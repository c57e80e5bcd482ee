import type { Quote } from '../answer/quote/quote.ts';
import { verifyQuotes } from '../answer/quote/verifyQuotes.ts';

/**
 * The quotes that stand in their articles word for word, looked at once more where they are
 * printed. Any other is a fault of the program: it is withheld and reported in one line.
 */
export function verbatim<Q extends Quote>(
  complain: (line: string) => void,
  quotes: readonly Q[],
): readonly Q[] {
  const { verbatim: sound, altered } = verifyQuotes(quotes);
  for (const { article, start, end } of altered) {
    complain(`error: a quote does not match ${article.id} at ${start} to ${end} and is not shown`);
  }
  return sound;
}
