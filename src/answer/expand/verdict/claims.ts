import { partitionPoint } from '../../../articles/partitionPoint.ts';
import {
  isClaimRating,
  isClosingRating,
  readLabel,
  reportsClaim,
} from '../../../languages/factCheckWords.ts';
import { attributesSpeech, QUOTATION_MARKER } from '../../../passages/attributesSpeech.ts';
import { termsOf } from '../../../search/terms/tokenize.ts';
import { termOverlap } from '../../quote/isNearDuplicate.ts';
import type { SentenceContext } from '../sentenceContext.ts';
import { opening, partOf } from './partOf.ts';

/** Maximum distance of a claim from its verdict. Unit: sentences. */
export const MAX_APART = 12;

/** Sentences with a higher `termOverlap` make the same claim. */
const SAME_CLAIM = 0.5;

/** Where the claims of an article and its sections start, in order. */
interface Outline {
  readonly claims: readonly number[];
  readonly sections: readonly number[];
}

const outlines = new WeakMap<SentenceContext, Outline>();

/** Whether a sentence states a claim that is checked, or reports one. */
export function isInClaim(context: SentenceContext, at: number): boolean {
  if (reportsClaim(context.sentenceAt(at).tokens)) return true;
  const part = partOf(context, at);
  if (part?.role !== 'claim') return false;
  const { role, value } = readLabel(context.textAt(part.at));
  const isBesideLabel = role === 'claim' && value !== '';
  return !isBesideLabel || at <= context.paragraphOf(part.at).last;
}

/** The nearest verdict on a claim that names it or has a label; null if none is near. */
export function verdictOn(context: SentenceContext, claim: number): number | null {
  const below = verdictBelow(context, claim);
  const above = verdictAbove(context, claim);
  if (below === null || above === null) return below ?? above;
  return claim - above < below - claim ? above : below;
}

/**
 * Whether a verdict that names what it rates is not about the sentence above it: the article has a claim,
 * and that sentence neither is one nor says the same. What somebody is quoted as saying may be one.
 */
export function isOnAnotherClaim(context: SentenceContext, verdict: number): boolean {
  if (!isVerdict(context, verdict) || isInClaim(context, verdict - 1)) return false;
  const claim = claimOf(context, verdict);
  if (claim === null || saysSame(context, verdict - 1, claim)) return false;
  const own = context.ownTextAt(verdict - 1);
  if (!own.includes(QUOTATION_MARKER) && !attributesSpeech(own)) return true;
  return inSameSection(context, claim, verdict) && isLeftFor(context, claim, verdict);
}

/** The nearest claim above a verdict, or else the first one below; null if there is none. */
export function claimOf(context: SentenceContext, verdict: number): number | null {
  const { claims } = outlineOf(context);
  const next = partitionPoint(claims, at => at < verdict);
  return claims[next - 1] ?? claims[next] ?? null;
}

function verdictBelow(context: SentenceContext, claim: number): number | null {
  for (let at = claim + 1; at <= claim + MAX_APART; at += 1) {
    if (context.headingsBefore(at) === null || opensSection(context, at)) return null;
    if (isVerdict(context, at)) return at;
    // Several claims may share one verdict; after other text, the next claim has its own.
    if (at > claim + 1 && isClaim(context, at) && !saysSame(context, at, claim)) return null;
  }
  return null;
}

function verdictAbove(context: SentenceContext, claim: number): number | null {
  for (let at = claim; at >= claim - MAX_APART; at -= 1) {
    if (isVerdict(context, at)) return claimOf(context, at) === claim ? at : null;
    if (context.headingsBefore(at) === null || opensSection(context, at)) return null;
  }
  return null;
}

function isVerdict(context: SentenceContext, at: number): boolean {
  return opening(context, at).role === 'verdict' || isClaimRating(context.textAt(at));
}

function isClaim(context: SentenceContext, at: number): boolean {
  return opening(context, at).role === 'claim' || reportsClaim(context.sentenceAt(at).tokens);
}

/** Whether a verdict is on a claim above it although others are between: it is the first, or the last. */
function isLeftFor(context: SentenceContext, claim: number, verdict: number): boolean {
  if (claim > verdict) return false;
  if (isClosingRating(context.textAt(verdict))) return true;
  const nearest = verdictBelow(context, claim);
  return nearest === null || nearest >= verdict || opening(context, verdict).role === 'verdict';
}

function inSameSection(context: SentenceContext, a: number, b: number): boolean {
  const { sections } = outlineOf(context);
  return partitionPoint(sections, at => at <= a) === partitionPoint(sections, at => at <= b);
}

/** Whether a sentence starts below a heading that is no label. */
function opensSection(context: SentenceContext, at: number): boolean {
  const headings = context.headingsBefore(at) ?? [];
  return headings.length > 0 && headings.every(heading => readLabel(heading).role === null);
}

function saysSame(context: SentenceContext, a: number, b: number): boolean {
  const termsAt = (at: number): ReadonlySet<string> => new Set(termsOf(context.textAt(at)));
  return termOverlap(termsAt(a), termsAt(b)) > SAME_CLAIM;
}

function outlineOf(context: SentenceContext): Outline {
  const known = outlines.get(context);
  if (known !== undefined) return known;
  const [claims, sections]: [number[], number[]] = [[], []];
  for (let at = 0; context.textAt(at) !== ''; at += 1) {
    if (isClaim(context, at)) claims.push(at);
    if (opensSection(context, at)) sections.push(at);
  }
  const outline = { claims, sections };
  outlines.set(context, outline);
  return outline;
}
