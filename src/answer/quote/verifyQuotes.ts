import { wordingOf } from './normalizeWording.ts';
import { type Quote, textAt } from './quote.ts';

/**
 * Separates quotes that match their article byte for byte, and their other places by wording, from
 * those that do not. An altered quote is a bug and must not be shown.
 */
export function verifyQuotes<Q extends Quote>(
  quotes: readonly Q[],
): { readonly verbatim: readonly Q[]; readonly altered: readonly Q[] } {
  return {
    verbatim: quotes.filter(isVerbatim),
    altered: quotes.filter(quote => !isVerbatim(quote)),
  };
}

function isVerbatim({ article, text, start, end, also }: Quote): boolean {
  return (
    text !== '' &&
    article.text.slice(start, end) === text &&
    also.every(other => wordingOf(textAt(other)) === wordingOf(text))
  );
}
