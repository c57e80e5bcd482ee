import { stemmer } from '@orama/stemmers/english';

/** F1 scores of the overlap between a text and its reference; 0 to 1. */
export interface Rouge {
  /** Overlap of single words. */
  readonly rouge1: number;
  /** Overlap of adjacent word pairs. */
  readonly rouge2: number;
  /** Longest common subsequence of words. */
  readonly rougeL: number;
}

const WORD = /[a-z0-9]+/gu;
/** Shorter words are not stemmed. Unit: letters. */
const MIN_STEMMED = 4;

/**
 * Compares a text with its reference after Lin, "ROUGE: A Package for Automatic Evaluation of
 * Summaries" (2004), sections 2 and 3.1: lower case, Porter stems, stop words kept, the whole text
 * as one sequence.
 */
export function rouge(text: string, reference: string): Rouge {
  return rougeOf(stemsOf(text), stemsOf(reference));
}

/** The mean of the three measures. */
export function meanOf({ rouge1, rouge2, rougeL }: Rouge): number {
  return (rouge1 + rouge2 + rougeL) / 3;
}

function stemsOf(text: string): string[] {
  const words: readonly string[] = text.toLowerCase().match(WORD) ?? [];
  return words.map(word => (word.length < MIN_STEMMED ? word : stemmer(word)));
}

function rougeOf(text: readonly string[], reference: readonly string[]): Rouge {
  const ofPairs = f1(
    shared(pairsOf(text), pairsOf(reference)),
    Math.max(0, text.length - 1),
    Math.max(0, reference.length - 1),
  );
  return {
    rouge1: f1(shared(text, reference), text.length, reference.length),
    rouge2: ofPairs,
    rougeL: f1(longestCommon(text, reference), text.length, reference.length),
  };
}

/** The harmonic mean of precision and recall. */
function f1(hits: number, size: number, referenceSize: number): number {
  return hits === 0 ? 0 : (2 * hits) / (size + referenceSize);
}

/** The number of common units, each counted as often as in the text with fewer of it. */
function shared(units: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const unit of others) left.set(unit, (left.get(unit) ?? 0) + 1);
  let count = 0;
  for (const unit of units) {
    const rest = left.get(unit) ?? 0;
    if (rest === 0) continue;
    left.set(unit, rest - 1);
    count += 1;
  }
  return count;
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

/** The length of the longest common subsequence. */
function longestCommon(words: readonly string[], others: readonly string[]): number {
  let above = others.map(() => 0);
  for (const word of words) {
    const row: number[] = [];
    for (const [at, other] of others.entries()) {
      const diagonal = at === 0 ? 0 : (above[at - 1] ?? 0);
      row.push(
        word === other ? diagonal + 1 : Math.max(above[at] ?? 0, at === 0 ? 0 : (row[at - 1] ?? 0)),
      );
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}
