import type { QueryTerm } from '../../search/searchIndex.ts';
import { tokenize } from '../../search/terms/tokenize.ts';
import type { Quote } from '../quote/quote.ts';

/** A typed word and its other spellings in the quotes. */
export interface SpellingUse {
  readonly word: string;
  /** Whether the word is unknown and was read as a known word one edit away. */
  readonly corrected: boolean;
  /** As written in the quotes. */
  readonly also: readonly string[];
}

/** Finds other spellings of the typed words in quotes. */
export function spellingsIn(quotes: readonly Quote[], terms: readonly QueryTerm[]): SpellingUse[] {
  const tokens = quotes.flatMap(({ text }) =>
    tokenize(text).map(token => ({ ...token, text: text.slice(token.start, token.end) })),
  );
  return terms.flatMap(owner => {
    const others = tokens.filter(
      ({ term }) => term !== null && term !== owner.term && owner.spellings.includes(term),
    );
    if (others.length === 0) return [];
    const also = new Map(others.map(({ word, text }) => [word, text.replace(/['’]s?$/u, '')]));
    return [{ word: owner.word, corrected: owner.corrected, also: [...also.values()] }];
  });
}
