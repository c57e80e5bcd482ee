import { type Labelled, type Role, readLabel } from '../../../languages/factCheckWords.ts';
import type { SentenceContext } from '../sentenceContext.ts';

/** Longest part of a fact check that is searched for its label. Unit: sentences. */
export const MAX_PART = 12;

/** The claim or judgement around a sentence: what its label opens, and where. */
export interface Part {
  readonly role: Role;
  readonly at: number;
}

/** The part of a fact check that a sentence belongs to; null if no label opens it. */
export function partOf(context: SentenceContext, from: number): Part | null {
  for (let at = from; at > from - MAX_PART; at -= 1) {
    const { role } = opening(context, at);
    if (role !== null) return { role, at };
    if (context.headingsBefore(at)?.length !== 0) return null;
  }
  return null;
}

/** The label with which a sentence starts, or of the headings above it. */
export function opening(context: SentenceContext, at: number): Labelled {
  const own = readLabel(context.textAt(at));
  if (own.role !== null) return own;
  for (const heading of context.headingsBefore(at) ?? []) {
    const label = readLabel(heading);
    // A heading that states the claim needs no quote of it.
    if (label.role !== null && (label.value === '' || label.role !== 'claim')) return label;
  }
  return { role: null, value: own.value };
}
