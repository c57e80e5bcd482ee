import { dotProduct } from '../../../search/semantic/dotProduct.ts';
import { type Token, tokenize } from '../../../search/terms/tokenize.ts';
import type { GapReason } from '../../../storage/schema.ts';

/** A question as it was asked. */
export interface GapQuestion {
  readonly text: string;
  /** Words that it took over from the question before. */
  readonly carried: readonly string[];
}

/** A question without a good answer. */
export interface QuestionGap extends GapQuestion {
  readonly id: string;
  readonly reason: GapReason;
  /** When it was asked, in UTC, such as `2025-03-02`. */
  readonly day: string;
}

/** Questions that mean the same, newest first; at least one. */
export type GapGroup = readonly [QuestionGap, ...QuestionGap[]];

/**
 * Cosine similarity from which questions ask the same: on twenty questions, all but one of the rewordings
 * reach it, and of the others only those that differ by one word.
 */
const SAME_MEANING = 0.72;
/** Shared terms among all terms of two questions, where meanings are not known. */
const SAME_WORDS = 0.6;

/** A question with what it is compared by. */
interface Compared {
  readonly gap: QuestionGap;
  readonly vector: Float32Array | null;
  readonly terms: ReadonlySet<string>;
  /** Terms with a capital within the question. */
  readonly names: ReadonlySet<string>;
}

/**
 * Groups questions by meaning, those asked most first. Each joins the first group whose newest question is
 * close to it.
 *
 * @param gaps newest first
 * @param vectors of unit length, one per question; null for one that is compared by its words
 */
export function groupGaps(
  gaps: readonly QuestionGap[],
  vectors: readonly (Float32Array | null)[],
): readonly GapGroup[] {
  const groups: { readonly newest: Compared; readonly others: QuestionGap[] }[] = [];
  for (const [at, gap] of gaps.entries()) {
    const compared = { gap, vector: vectors[at] ?? null, ...readWords(textOf(gap)) };
    const group = groups.find(({ newest }) => isSame(newest, compared));
    if (group === undefined) groups.push({ newest: compared, others: [] });
    else group.others.push(gap);
  }
  return groups
    .map(({ newest, others }): GapGroup => [newest.gap, ...others])
    .sort((a, b) => b.length - a.length);
}

/** What a question says, with the words it took over. */
export function textOf({ text, carried }: GapQuestion): string {
  return [...carried, text].join(' ');
}

function readWords(text: string): Pick<Compared, 'terms' | 'names'> {
  const tokens = tokenize(text);
  const names = tokens.slice(1).filter(({ written }) => /^\p{Lu}/u.test(written));
  return { terms: termsOf(tokens), names: termsOf(names) };
}

function termsOf(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.flatMap(({ term }) => term ?? []));
}

function isSame(a: Compared, b: Compared): boolean {
  // Vectors of the same question about another place or person are close.
  if (hasOther(a.names, b.names) && hasOther(b.names, a.names)) return false;
  if (a.vector !== null && b.vector !== null) {
    return dotProduct(a.vector, b.vector) >= SAME_MEANING;
  }
  const shared = [...a.terms].filter(term => b.terms.has(term)).length;
  const all = a.terms.size + b.terms.size - shared;
  return all > 0 && shared / all >= SAME_WORDS;
}

/** Whether some terms have one that others lack. */
function hasOther(terms: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...terms].some(term => !others.has(term));
}
