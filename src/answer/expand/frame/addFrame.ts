import { FRAMES } from '../../../languages/en/attributions.ts';
import { FALSE_REPORTS } from '../../../languages/en/disputes/doubts.ts';
import {
  CONDITIONALS,
  CONSEQUENCES,
  OPENING_CONDITIONS,
} from '../../../languages/en/disputes/hypotheses.ts';
import { hasPhrase } from '../../../languages/phrases/findPhrase.ts';
import { attributesSpeech } from '../../../passages/attributesSpeech.ts';
import type { SentenceRun } from '../../quote/quote.ts';
import type { SentenceContext } from '../sentenceContext.ts';

/** Sentences searched back for such an opening. */
const MAX_FRAME_BACK = 3;

/**
 * Adds the sentence of the same paragraph that names the source of a run or assumes what it follows from, and those
 * between, or the sentence before that calls it false.
 */
export function addFrame(context: SentenceContext, run: SentenceRun): SentenceRun {
  const { first, last } = run;
  if (!continues(context, first)) return run;
  const before = context.sentenceAt(first - 1);
  if (hasPhrase(FALSE_REPORTS, before.tokens)) return { first: first - 1, last };
  const { own, ownTokens } = context.sentenceAt(first);
  if (attributesSpeech(own)) return run;
  const isConsequence = hasPhrase(CONSEQUENCES, ownTokens) && !hasPhrase(CONDITIONALS, ownTokens);
  const isConditional = isConsequence && hasPhrase(OPENING_CONDITIONS, before.ownTokens);
  if (isConditional) return { first: first - 1, last };
  for (let at = first - 1; at >= first - MAX_FRAME_BACK && continues(context, at + 1); at -= 1) {
    const earlier = context.sentenceAt(at);
    if (hasPhrase(FRAMES, earlier.ownTokens)) return { first: at, last };
    if (attributesSpeech(earlier.own)) return run;
  }
  return run;
}

/** Whether a sentence follows the one before in the same paragraph. */
function continues(context: SentenceContext, at: number): boolean {
  return context.inSameParagraph(at - 1, at) && context.adjoins(at);
}
