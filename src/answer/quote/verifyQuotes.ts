import { wordingOf } from './normalizeWording.ts';
import { type Location, type Quote, textAt } from './quote.ts';

/**
 * Separates quotes that match their article byte for byte, and their other places by wording, from
 * those that do not. An altered quote is a bug and must not be shown.
 */
export function verifyQuotes<Q extends Quote>(
  quotes: readonly Q[],
): { readonly verbatim: readonly Q[]; readonly altered: readonly Q[] } {
  const altered = new Set(quotes.filter(quote => !isVerbatim(quote)));
  return {
    verbatim: quotes.filter(quote => !altered.has(quote)),
    altered: [...altered],
  };
}

function isVerbatim({ article, text, start, end, also }: Quote): boolean {
  return text !== '' && article.text.slice(start, end) === text && also.every(sameWordingAs(text));
}

function sameWordingAs(text: string): (location: Location) => boolean {
  const wording = wordingOf(text);
  return location => {
    const other = textAt(location);
    // Copies mostly have the same text, and finding the wording of one takes far longer.
    return other === text || wordingOf(other) === wording;
  };
}
