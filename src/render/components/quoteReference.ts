import type { Location } from '../../answer/quote/quote.ts';
import { articleKey } from '../../articles/articleKey.ts';

/** A range of an article's text; the article is given by its key. */
export interface QuoteReference {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const REFERENCE = /^(?<key>[\w-]{1,64}):(?<start>[0-9a-z]{1,11}):(?<end>[0-9a-z]{1,11})$/u;

/** Encodes a location in at most 36 characters, to be the value of a select option. */
export function quoteReference(location: Location): string {
  return quoteReferenceParts(location).join(':');
}

/** The parts of a reference, to be the state of a custom id. */
export function quoteReferenceParts({ article, start, end }: Location): readonly string[] {
  return [articleKey(article), start.toString(36), end.toString(36)];
}

/** Decodes a reference; null for anything else. */
export function parseQuoteReference(value: string): QuoteReference | null {
  const { key, start, end } = REFERENCE.exec(value)?.groups ?? {};
  if (key === undefined || start === undefined || end === undefined) return null;
  return { key, start: Number.parseInt(start, 36), end: Number.parseInt(end, 36) };
}
