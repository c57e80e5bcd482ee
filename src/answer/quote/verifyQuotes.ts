import { normalizeWording } from './normalizeWording.ts';
import { type Quote, textAt } from './quote.ts';

/**
 * Separates quotes that match their article byte for byte, and their other places by wording, from
 * those that do not. An altered quote is a bug and must not be shown.
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
