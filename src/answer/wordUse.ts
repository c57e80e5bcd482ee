import type { QueryTerm } from '../search/searchIndex.ts';
import { tokenize } from '../search/terms/tokenize.ts';
import { helpsToAsk } from './questionCues.ts';
import type { Quote } from './quote.ts';

/** A typed word and how the quotes spell it. */
export interface SpellingUse {
  readonly word: string;
  /** Whether the word itself is unknown and was read as one that is an edit away. */
  readonly corrected: boolean;
  /** As they stand in the quotes. */
  readonly also: readonly string[];
}

/** The words that occur nowhere in the articles, as they were typed; those that only ask left out. */
export function unknownWords(terms: readonly QueryTerm[]): string[] {
  return terms
    .filter(term => (term.spellings.length === 0 || term.corrected) && !helpsToAsk(term))
    .map(({ word }) => word);
}

/** The words in the quotes that count as a typed word although they are spelled otherwise. */
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
