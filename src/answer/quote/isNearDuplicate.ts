import { termsOf } from '../../search/terms.ts';

/** A text and its terms. */
export interface Content {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
}

/** Reads what a text tells. */
export function contentOf(text: string): Content {
  return { text, terms: new Set(termsOf(text)) };
}

/** Two texts that share so many of the shorter one's terms tell the same news, or of the same. */
const SAME_NEWS = 0.6;
const NEGATION =
  /\b(?:not|no|nor|neither|never|nobody|none|nothing|nowhere|without|cannot|den(?:y|ies|ied|ying))\b|n['’]t\b/iu;
const NUMBER =
  /\p{Nd}(?:[\p{Nd}.,]{0,200}\p{Nd})?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?)\b/giu;

/** Whether two texts tell the same: one that denies what the other says, or counts otherwise, does not. */
export function isNearDuplicate(a: Content, b: Content): boolean {
  if (termOverlap(a.terms, b.terms) < SAME_NEWS) return false;
  return NEGATION.test(a.text) === NEGATION.test(b.text) && !countsOtherwise(a.text, b.text);
}

/** Whether each of two texts has a number that the other lacks. */
function countsOtherwise(a: string, b: string): boolean {
  const [ofA, ofB] = [numbersIn(a), numbersIn(b)];
  return [...ofA].some(number => !ofB.has(number)) && [...ofB].some(number => !ofA.has(number));
}

function numbersIn(text: string): ReadonlySet<string> {
  return new Set((text.match(NUMBER) ?? []).map(number => number.toLowerCase()));
}

/** Share of the smaller set's terms that the other holds too, 0 to 1. */
export function termOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  return [...small].filter(term => large.has(term)).length / small.size;
}
