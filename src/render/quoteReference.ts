import type { Location } from '../answer/quote/quote.ts';
import { articleKey } from '../articles/articleKey.ts';

/** A place in an article, the article named by its key. */
export interface QuoteReference {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const REFERENCE = /^(?<key>[\w-]{1,64}):(?<start>[0-9a-z]{1,11}):(?<end>[0-9a-z]{1,11})$/u;

/** Names a place in at most 36 characters, so that it can be the value of a menu's option. */
export function quoteReference({ article, start, end }: Location): string {
  return [articleKey(article), start.toString(36), end.toString(36)].join(':');
}

/** Reads a reference back; null for anything else. */
export function parseQuoteReference(value: string): QuoteReference | null {
  const { key, start, end } = REFERENCE.exec(value)?.groups ?? {};
  if (key === undefined || start === undefined || end === undefined) return null;
  return { key, start: Number.parseInt(start, 36), end: Number.parseInt(end, 36) };
}
