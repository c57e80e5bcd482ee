import {
  isRating,
  type Labelled,
  type Role,
  readLabel,
} from '../../../languages/factCheckWords.ts';
import type { SentenceRun } from '../../quote/quote.ts';
import type { SentenceContext } from '../sentenceContext.ts';

/** Longest part of a fact check that is searched for its label. Unit: sentences. */
const MAX_PART = 12;
/** Maximum distance of a claim from its verdict. Unit: sentences. */
const MAX_APART = 12;

/** Widens a run that ends in a claim to the judgement on it, and a run that starts with a rating to its claim. */
export function addVerdict(context: SentenceContext, run: SentenceRun): SentenceRun {
  const opened = partOf(context, run.first)?.at ?? run.first;
  const isRatingFirst = opened === run.first && isRating(context.textAt(opened));
  const first = isRatingFirst ? claimAbove(context, opened) : run.first;
  const part = partOf(context, run.last);
  if (part?.role === 'claim') return addJudgement(context, { ...run, first }, part.at);
  const verdict = part === null ? verdictBelow(context, run.last) : null;
  return { first, last: verdict === null ? run.last : endOfJudgement(context, verdict) };
}

/** The claim or judgement around a sentence: what its label opens, and where. */
interface Part {
  readonly role: Role;
  readonly at: number;
}

function partOf(context: SentenceContext, from: number): Part | null {
  for (let at = from; at > from - MAX_PART; at -= 1) {
    const { role } = opening(context, at);
    if (role !== null) return { role, at };
    if (context.headingsBefore(at)?.length !== 0) return null;
  }
  return null;
}

/** The label with which a sentence starts, or of the headings above it. */
function opening(context: SentenceContext, at: number): Labelled {
  const own = readLabel(context.textAt(at));
  if (own.role !== null) return own;
  for (const heading of context.headingsBefore(at) ?? []) {
    const label = readLabel(heading);
    // A heading that states the claim needs no quote of it.
    if (label.role !== null && (label.value === '' || label.role !== 'claim')) return label;
  }
  return { role: null, value: own.value };
}

function addJudgement(context: SentenceContext, run: SentenceRun, claim: number): SentenceRun {
  const below = judgementBelow(context, run.last);
  // In a list of claims and one of findings, those at the same place belong together.
  if (below !== null) return { ...run, last: endOfJudgement(context, below, run.last - claim) };
  const above = context.headingsBefore(claim) === null ? null : partOf(context, claim - 1);
  if (above !== null && above.role !== 'claim') return { ...run, first: above.at };
  const next = claim + 1;
  const isJudged = run.last > claim || !context.adjoins(next);
  return isJudged || opening(context, next).role !== null ? run : { ...run, last: next };
}

/** The sentence with which the judgement on a claim starts, or null. */
function judgementBelow(context: SentenceContext, from: number): number | null {
  for (let at = from + 1; at <= from + MAX_APART; at += 1) {
    if (context.headingsBefore(at) === null) return null;
    const { role } = opening(context, at);
    // Several claims may share one judgement; after other text, the next claim has its own.
    if (role === 'claim' && at > from + 1) return null;
    if (role === 'finding' || role === 'verdict') return at;
  }
  return null;
}

/** The verdict with which the rest of the paragraph or the next one starts, or null. */
function verdictBelow(context: SentenceContext, from: number): number | null {
  const below = context.paragraphOf(from).last + 1;
  for (let at = from + 1; at <= Math.min(below, from + MAX_APART); at += 1) {
    if (context.headingsBefore(at) === null) return null;
    if (opening(context, at).role === 'verdict') return at;
  }
  return null;
}

/** The first sentence of the claim above a judgement; without a label, the sentence before. */
function claimAbove(context: SentenceContext, judgement: number): number {
  if (judgement === 0 || context.headingsBefore(judgement) === null) return judgement;
  const above = partOf(context, judgement - 1);
  return above?.role === 'claim' ? above.at : judgement - 1;
}

/**
 * The last sentence of a judgement that must be quoted: the first that rates the claim; if none does,
 * the one at an offset, by default the first.
 */
function endOfJudgement(context: SentenceContext, from: number, offset = 0): number {
  let last = from;
  while (last < from + MAX_PART && !isRating(context.textAt(last))) {
    const next = last + 1;
    if (!context.adjoins(next) || opening(context, next).role !== null) break;
    last = next;
  }
  if (isRating(context.textAt(last))) return last;
  const isLabel = readLabel(context.textAt(from)).value === '';
  return Math.min(last, from + Math.max(offset, isLabel ? 1 : 0));
}
