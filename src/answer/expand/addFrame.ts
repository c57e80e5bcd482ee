import { attributesSpeech } from '../../passages/attributesSpeech.ts';
import type { SentenceRun } from '../quote/quote.ts';
import type { SentenceContext } from './sentenceContext.ts';

/** "According to the suit, ..." and "alleges that ..." hold for the sentences after them, too. */
const FRAMES =
  /^(?:according to|in (?:a|an|his|her|their|its) (?:statement|letter|lawsuit|report|filing|complaint|post|interview))\b|\balleg(?:es?|ed|ing)\b(?=\s+(?:that|the|in|he|she|they|it))/iu;
const MAX_FRAME_BACK = 3;

/** Takes a sentence together with the words of its paragraph that name a source for it. */
export function addFrame(context: SentenceContext, run: SentenceRun): SentenceRun {
  if (attributesSpeech(context.ownTextAt(run.first))) return run;
  for (let at = run.first - 1; at >= run.first - MAX_FRAME_BACK; at -= 1) {
    if (!context.inSameParagraph(at, run.first) || !context.adjoins(at + 1)) return run;
    const own = context.ownTextAt(at);
    if (FRAMES.test(own)) return { first: at, last: run.last };
    if (attributesSpeech(own)) return run;
  }
  return run;
}
