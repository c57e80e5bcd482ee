import { attributesSpeech, QUOTATION_MARKER } from '../../../passages/attributesSpeech.ts';
import type { SentenceRun } from '../../quote/quote.ts';
import { containsAntecedent } from '../containsAntecedent.ts';
import type { SentenceContext } from '../sentenceContext.ts';
import { indexesOf, lengthOf, withNext, withPrevious } from '../sentenceRun.ts';
import { announces, wordCount } from '../sentenceText.ts';

/** Sentences searched for the speaker, before and after a quotation. */
const MAX_SPEAKER_BACK = 6;
const MAX_SPEAKER_AHEAD = 2;
/** Added distance of a speaker in another paragraph. Unit: sentences. */
const PARAGRAPH_BREAK = 10;
/** Maximum paragraphs over which one quotation is followed. */
const MAX_CARRIED = 20;
/** A sentence with fewer words outside its quotation marks counts as all quotation. */
const MIN_OWN_WORDS = 3;
/** Fewer quoted words may be a title or scare quotes and need no speaker. */
const MIN_SPOKEN_WORDS = 5;

/** Widens a run with an unattributed quotation to the nearest sentence that names the speaker. */
export function addSpeaker(context: SentenceContext, run: SentenceRun): SentenceRun {
  const indexes = indexesOf(run);
  if (indexes.some(at => speaks(context, at))) return run;
  if (!indexes.some(at => isBare(context.ownTextAt(at)))) {
    return indexes.some(at => isSpokenInPart(context, at)) ? addSpeakerBefore(context, run) : run;
  }
  const back = lookForSpeaker(context, run, withPrevious, 'first', MAX_SPEAKER_BACK);
  const ahead = lookForSpeaker(context, run, withNext, 'last', MAX_SPEAKER_AHEAD);
  if (back === null || ahead === null) return back ?? ahead ?? addPossibleSpeaker(context, run);
  return distance(context, ahead) < distance(context, back) ? ahead : back;
}

/** Adds the sentence before a quotation without a speaker if it may say who is quoted. */
function addPossibleSpeaker(context: SentenceContext, run: SentenceRun): SentenceRun {
  if (!isBare(context.ownTextAt(run.first))) return run;
  const before = run.first - 1;
  const mayIdentify =
    context.inSameParagraph(before, run.first) ||
    containsAntecedent(context.ownTextAt(before), true);
  return mayIdentify ? withPrevious(context, run) : run;
}

/** Length of a run in sentences, plus `PARAGRAPH_BREAK` for each paragraph break outside a quotation. */
function distance(context: SentenceContext, run: SentenceRun): number {
  const breaks = indexesOf(run)
    .slice(1)
    .filter(at => !context.inSameParagraph(at - 1, at) && !context.carriesQuotationOn(at));
  return lengthOf(run) + breaks.length * PARAGRAPH_BREAK;
}

/** Widens a run in one direction until it names the speaker; null if it does not within `limit`. */
function lookForSpeaker(
  context: SentenceContext,
  run: SentenceRun,
  widen: typeof withNext,
  edge: 'first' | 'last',
  limit: number,
): SentenceRun | null {
  let widened = run;
  let [steps, carried] = [0, 0];
  while (steps < limit && carried < MAX_CARRIED) {
    const next = widen(context, widened);
    if (next[edge] === widened[edge]) return null;
    const opensNext = edge === 'first' ? widened.first : next.last;
    if (context.carriesQuotationOn(opensNext)) carried += 1;
    else steps += 1;
    const added = indexesOf(next).filter(at => at < widened.first || at > widened.last);
    widened = next;
    if (added.some(at => speaks(context, at))) return widened;
  }
  return null;
}

/** Adds the sentence before if it is in the same paragraph and names a speaker. */
function addSpeakerBefore(context: SentenceContext, run: SentenceRun): SentenceRun {
  const before = run.first - 1;
  return context.inSameParagraph(before, run.first) && attributesSpeech(context.ownTextAt(before))
    ? withPrevious(context, run)
    : run;
}

/** Whether a sentence, outside its quotations, attributes or announces speech. */
function speaks(context: SentenceContext, at: number): boolean {
  const own = context.ownTextAt(at);
  return attributesSpeech(own) || (announces(own.trimEnd()) && !isBare(own));
}

/** Whether a sentence is nothing but quotation. */
function isBare(own: string): boolean {
  return own.includes(QUOTATION_MARKER) && wordCount(own) < MIN_OWN_WORDS;
}

/** Whether a sentence quotes more than a few words. */
function isSpokenInPart(context: SentenceContext, at: number): boolean {
  const own = context.ownTextAt(at);
  if (!own.includes(QUOTATION_MARKER)) return false;
  return wordCount(context.textAt(at)) - wordCount(own) >= MIN_SPOKEN_WORDS;
}
