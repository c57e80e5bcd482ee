import { FRAMES } from '../../../languages/en/attributions.ts';
import { FALSE_REPORTS } from '../../../languages/en/disputes/doubts.ts';
import { CONDITIONS, CONSEQUENCES } from '../../../languages/en/disputes/hypotheses.ts';
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
  const before = run.first - 1;
  if (context.inSameParagraph(before, run.first) && context.adjoins(run.first)) {
    const { tokens, ownTokens } = context.sentenceAt(before);
    const isAssumed =
      hasPhrase(CONDITIONS, ownTokens) &&
      hasPhrase(CONSEQUENCES, context.sentenceAt(run.first).ownTokens);
    if (isAssumed || hasPhrase(FALSE_REPORTS, tokens)) return { first: before, last: run.last };
  }
  if (attributesSpeech(context.ownTextAt(run.first))) return run;
  for (let at = run.first - 1; at >= run.first - MAX_FRAME_BACK; at -= 1) {
    if (!context.inSameParagraph(at, run.first) || !context.adjoins(at + 1)) return run;
    const { own, ownTokens } = context.sentenceAt(at);
    if (hasPhrase(FRAMES, ownTokens)) return { first: at, last: run.last };
    if (attributesSpeech(own)) return run;
  }
  return run;
}
