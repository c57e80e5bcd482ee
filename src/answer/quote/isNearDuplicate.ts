import { termsOf } from '../../search/terms/tokenize.ts';

/** A text and its terms. */
export interface Content {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
}

/** Pairs a text with its terms. */
export function contentOf(text: string): Content {
  return { text, terms: new Set(termsOf(text)) };
}

/** Minimum `termOverlap` of near-duplicates. */
const MIN_OVERLAP = 0.6;
const NEGATION =
  /\b(?:not|no|nor|neither|never|nobody|none|nothing|nowhere|without|cannot|den(?:y|ies|ied|ying))\b|n['’]t\b/iu;
const NUMBER =
  /\p{Nd}(?:[\p{Nd}.,]{0,200}\p{Nd})?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?)\b/giu;

/** Whether two texts say nearly the same; not if one negates the other or their numbers conflict. */
export function isNearDuplicate(a: Content, b: Content): boolean {
  if (termOverlap(a.terms, b.terms) < MIN_OVERLAP) return false;
  return NEGATION.test(a.text) === NEGATION.test(b.text) && !numbersConflict(a.text, b.text);
}

/** Whether each text has a number that the other lacks. */
function numbersConflict(a: string, b: string): boolean {
  const [ofA, ofB] = [numbersIn(a), numbersIn(b)];
  return [...ofA].some(number => !ofB.has(number)) && [...ofB].some(number => !ofA.has(number));
}

function numbersIn(text: string): ReadonlySet<string> {
  return new Set((text.match(NUMBER) ?? []).map(number => number.toLowerCase()));
}

/** Overlap coefficient |A ∩ B| / min(|A|, |B|) (Szymkiewicz–Simpson), 0 to 1; 0 if a set is empty. */
export function termOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  return [...small].filter(term => large.has(term)).length / small.size;
}
