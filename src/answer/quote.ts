import type { Article, LineRange, TextRange } from '../articles/article.ts';
import { normalizeText } from '../articles/normalizeText.ts';
import { linesOf, type Sentence } from '../passages/readPassages.ts';
import type { SentenceRun } from './standAlone.ts';

/** A place in an article. */
export interface Location extends TextRange {
  readonly article: Article;
  /** The paragraph it begins in, from 1. */
  readonly paragraph: number;
  readonly lines: LineRange;
}

/** Whole sentences of an article, byte for byte, and where they stand. */
export interface Quote extends Location {
  readonly text: string;
  /** How well it fits what was asked, 0 to 1; comparable within one answer only. */
  readonly score: number;
  /** Other places that say the same in the same words. */
  readonly also: readonly Location[];
}

/** Where a run of an article's sentences stands; the run must lie within `sentences`. */
export function locate(
  article: Article,
  sentences: readonly Sentence[],
  { first, last }: SentenceRun,
): Location {
  const opening = sentences[first];
  const closing = sentences[last];
  if (opening === undefined || closing === undefined) {
    throw new RangeError(`no sentences ${first} to ${last} in ${article.id}`);
  }
  const range = { start: opening.start, end: closing.end };
  return { ...range, article, paragraph: opening.paragraph, lines: linesOf(article, range) };
}

/** Quotes the text at a location. */
export function quoteAt(location: Location, score: number, also: readonly Location[] = []): Quote {
  const { article, start, end } = location;
  return { ...location, text: article.text.slice(start, end), score, also };
}

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
    also.every(other => wordingOf(textAt(other)) === wordingOf(text));
  return { verbatim: quotes.filter(stands), altered: quotes.filter(quote => !stands(quote)) };
}

/** The text at a location. */
export function textAt({ article, start, end }: Location): string {
  return article.text.slice(start, end);
}

/** Equal for texts that differ in case, white space and quotation marks alone. */
export function wordingOf(text: string): string {
  return normalizeText(text, 'NFC')
    .replaceAll(/["'“”„‟‘’‚‛«»‹›`´]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
