import { normalizeWording } from './normalizeWording.ts';
import { type Quote, textAt } from './quote.ts';

/**
 * Parts quotes that stand in their article word for word from those that do not; what does not is
 * a fault of the program and must not be shown.
 */
export function verifyQuotes<Q extends Quote>(
  quotes: readonly Q[],
): { readonly verbatim: readonly Q[]; readonly altered: readonly Q[] } {
  const stands = ({ article, text, start, end, also }: Quote): boolean =>
    text !== '' &&
    article.text.slice(start, end) === text &&
    also.every(other => normalizeWording(textAt(other)) === normalizeWording(text));
  return { verbatim: quotes.filter(stands), altered: quotes.filter(quote => !stands(quote)) };
}
