import type { Article } from '../../../articles/article.ts';
import { CORRECTION_SIGNS, RETRACTIONS } from '../../../languages/en/corrections.ts';
import { endOfEarlierVersion } from '../../../languages/factCheckWords.ts';
import { hasPhrase } from '../../../languages/phrases/findPhrase.ts';
import { readTokens } from '../../../languages/phrases/readTokens.ts';
import type { Sentence } from '../../../passages/readPassages.ts';
import { termsOf } from '../../../search/terms/tokenize.ts';
import { otherForms } from '../../../search/terms/wordForms.ts';
import { containsOtherForm } from '../../question/queryTerms.ts';

/** A sentence that withdraws what other sentences of its article say. */
export interface Correction {
  readonly at: number;
  /** Whether it withdraws a text, given by its terms. */
  readonly withdraws: (terms: ReadonlySet<string>) => boolean;
}

/** Fewer terms may be in other sentences by chance. */
const MIN_TERMS = 2;
/** Share of the terms of what is withdrawn. */
const MIN_SHARE = 0.75;
const NUMBER = /^\p{Nd}/u;
const SIGNS = new RegExp(CORRECTION_SIGNS.join('|'), 'iu');

/** Finds the sentences of an article that name what they correct, or withdraw all of it. */
export function findCorrections(article: Article, sentences: readonly Sentence[]): Correction[] {
  if (!SIGNS.test(article.text)) return [];
  return sentences.flatMap(({ index, start, end }) => {
    const text = article.text.slice(start, end);
    if (!SIGNS.test(text)) return [];
    if (hasPhrase(RETRACTIONS, readTokens(text))) return [{ at: index, withdraws: () => true }];
    const said = endOfEarlierVersion(text);
    return said === null ? [] : withdrawal(index, text.slice(said));
  });
}

function withdrawal(at: number, said: string): Correction[] {
  const withdrawn = [...new Set(termsOf(said))];
  if (withdrawn.length < MIN_TERMS) return [];
  return [
    {
      at,
      withdraws: terms => {
        const missing = withdrawn.filter(term => !containsForm(terms, term));
        const share = 1 - missing.length / withdrawn.length;
        return share >= MIN_SHARE && !missing.some(isNumber);
      },
    },
  ];
}

/** Whether a term is a number in digits or in words. */
function isNumber(term: string): boolean {
  return NUMBER.test(term) || otherForms(term).some(form => NUMBER.test(form));
}

function containsForm(terms: ReadonlySet<string>, term: string): boolean {
  return terms.has(term) || containsOtherForm(terms, term);
}
