import { NEGATIONS, PARTIAL_NEGATIONS } from '../../languages/en/negations.ts';
import { CARDINALS, SCALES, TENS } from '../../languages/en/numbers.ts';
import { hasPhrase } from '../../languages/phrases/findPhrase.ts';
import { readTokens, type Token } from '../../languages/phrases/readTokens.ts';
import { termsOf } from '../../search/terms/tokenize.ts';
import { withoutDateline } from './normalizeWording.ts';

/** A text and its terms. */
export interface Content {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
}

/** Pairs a text, without a dateline at its start, with its terms. */
export function contentOf(quote: string): Content {
  const text = withoutDateline(quote);
  return { text, terms: new Set(termsOf(text)) };
}

/** Minimum `termOverlap` of near-duplicates. */
const MIN_OVERLAP = 0.6;
const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...CARDINALS,
  ...TENS,
  ...Object.keys(SCALES).flatMap(scale => [scale, `${scale}s`]),
]);

/** Whether two texts say nearly the same; not if one negates the other or their numbers conflict. */
export function isNearDuplicate(a: Content, b: Content): boolean {
  if (termOverlap(a.terms, b.terms) < MIN_OVERLAP) return false;
  const [ofA, ofB] = [readTokens(a.text), readTokens(b.text)];
  return negates(ofA) === negates(ofB) && !numbersConflict(ofA, ofB);
}

function negates(tokens: readonly Token[]): boolean {
  return hasPhrase(NEGATIONS, tokens) || hasPhrase(PARTIAL_NEGATIONS, tokens);
}

/** Whether each text has a number that the other lacks. */
function numbersConflict(a: readonly Token[], b: readonly Token[]): boolean {
  const [ofA, ofB] = [numbersIn(a), numbersIn(b)];
  return [...ofA].some(number => !ofB.has(number)) && [...ofB].some(number => !ofA.has(number));
}

function numbersIn(tokens: readonly Token[]): ReadonlySet<string> {
  const numbers = tokens.filter(({ word, kind }) => kind === 'number' || NUMBER_WORDS.has(word));
  return new Set(numbers.map(({ word }) => word));
}

/** Overlap coefficient |A ∩ B| / min(|A|, |B|) (Szymkiewicz–Simpson), 0 to 1; 0 if a set is empty. */
export function termOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  return [...small].filter(term => large.has(term)).length / small.size;
}
