import { isRating, readLabel } from '../../../languages/factCheckWords.ts';
import type { SentenceRun } from '../../quote/quote.ts';
import { qualifiesPrevious } from '../qualifiesPrevious.ts';
import type { SentenceContext } from '../sentenceContext.ts';
import { claimOf, isInClaim, isOnAnotherClaim, MAX_APART, verdictOn } from './claims.ts';
import { MAX_PART, opening, partOf } from './partOf.ts';

/** Widens a run that ends in a claim to the judgement on it, and a run that starts with a rating to its claim. */
export function addVerdict(context: SentenceContext, run: SentenceRun): SentenceRun {
  const first = firstOfRating(context, run.first);
  const part = partOf(context, run.last);
  const claim = lastClaim(context, run);
  if (part?.role === 'claim' && claim !== null && claim >= part.at) {
    return addJudgement(context, { ...run, first }, part.at);
  }
  if (claim !== null) return addVerdictOn(context, { ...run, first }, claim);
  const verdict = part === null || part.role === 'claim' ? verdictBelow(context, run.last) : null;
  return { first, last: verdict === null ? run.last : endOfJudgement(context, verdict) };
}

/** The first sentence of the claim that a sentence rates; the sentence itself if it rates none. */
function firstOfRating(context: SentenceContext, at: number): number {
  if (isOnAnotherClaim(context, at)) return nearClaim(context, at);
  const opened = partOf(context, at)?.at ?? at;
  return opened === at && isRating(context.textAt(at)) ? claimAbove(context, at) : at;
}

/** The last sentence of a run that belongs to a claim, or null. */
function lastClaim(context: SentenceContext, { first, last }: SentenceRun): number | null {
  for (let at = last; at >= Math.max(first, last - MAX_APART); at -= 1) {
    if (isInClaim(context, at)) return at;
  }
  return null;
}

/** Adds the verdict on a claim without a label, unless the next sentence of the run denies or doubts it. */
function addVerdictOn(context: SentenceContext, run: SentenceRun, claim: number): SentenceRun {
  const next = claim + 1;
  const isQualified =
    next <= run.last && qualifiesPrevious(context.sentenceAt(next), context.textAt(claim));
  if (isQualified) return run;
  const verdict = verdictOn(context, claim);
  if (verdict === null) return run;
  if (verdict < claim) return { ...run, first: Math.min(run.first, verdict) };
  return { ...run, last: Math.max(run.last, endOfJudgement(context, verdict)) };
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
    if (opening(context, at).role === 'verdict') return isOnAnotherClaim(context, at) ? null : at;
  }
  return null;
}

/** The first sentence of the claim above a judgement; without a label, the sentence before. */
function claimAbove(context: SentenceContext, judgement: number): number {
  if (judgement === 0 || context.headingsBefore(judgement) === null) return judgement;
  const above = partOf(context, judgement - 1);
  return above?.role === 'claim' ? above.at : judgement - 1;
}

/** The claim above a verdict if only sentences and headings are between; else the verdict. */
function nearClaim(context: SentenceContext, verdict: number): number {
  const claim = claimOf(context, verdict) ?? verdict;
  if (claim > verdict || verdict - claim > MAX_APART) return verdict;
  for (let at = claim + 1; at <= verdict; at += 1) {
    if (context.headingsBefore(at) === null) return verdict;
  }
  return claim;
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
