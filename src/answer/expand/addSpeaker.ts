import { attributesSpeech, QUOTATION_MARKER } from '../../passages/attributesSpeech.ts';
import type { SentenceRun } from '../quote/quote.ts';
import { containsAntecedent } from './containsAntecedent.ts';
import type { SentenceContext } from './sentenceContext.ts';
import { lengthOf, placesOf, withNext, withPrevious } from './sentenceRun.ts';
import { announces, wordCount } from './sentenceText.ts';

/** How far the speaker of a quotation is looked for beyond it. Unit: sentences. */
const MAX_SPEAKER_BACK = 6;
const MAX_SPEAKER_AHEAD = 2;
/** A speaker in another paragraph stands further off by this. Unit: sentences. */
const PARAGRAPH_BREAK = 10;
/** How many paragraphs one quotation is followed over. */
const MAX_CARRIED = 20;
/** A sentence with fewer words outside its quotation marks is all quotation. */
const MIN_OWN_WORDS = 3;
/** So many quoted words are somebody's; fewer may be a title or an ironic word. */
const MIN_SPOKEN_WORDS = 5;

/** Widens a run whose quotations are nobody's until it says who speaks, the shorter way. */
export function addSpeaker(context: SentenceContext, run: SentenceRun): SentenceRun {
  const places = placesOf(run);
  if (places.some(at => speaks(context, at))) return run;
  if (!places.some(at => isBare(context.ownTextAt(at)))) {
    return places.some(at => isSpokenInPart(context, at)) ? addSpeakerBefore(context, run) : run;
  }
  const back = lookForSpeaker(context, run, withPrevious, 'first', MAX_SPEAKER_BACK);
  const ahead = lookForSpeaker(context, run, withNext, 'last', MAX_SPEAKER_AHEAD);
  if (back === null || ahead === null) return back ?? ahead ?? addPossibleSpeaker(context, run);
  return distance(context, ahead) < distance(context, back) ? ahead : back;
}

/** Adds the sentence before a quotation without a speaker if it may tell who is quoted. */
function addPossibleSpeaker(context: SentenceContext, run: SentenceRun): SentenceRun {
  if (!isBare(context.ownTextAt(run.first))) return run;
  const before = run.first - 1;
  const mayTell =
    context.inSameParagraph(before, run.first) ||
    containsAntecedent(context.ownTextAt(before), true);
  return mayTell ? withPrevious(context, run) : run;
}

/** The length of a run; one that reaches over paragraphs which no quotation joins is the longer. */
function distance(context: SentenceContext, run: SentenceRun): number {
  const breaks = placesOf(run)
    .slice(1)
    .filter(at => !context.inSameParagraph(at - 1, at) && !context.carriesQuotationOn(at));
  return lengthOf(run) + breaks.length * PARAGRAPH_BREAK;
}

/** The run widened in one direction until it names who speaks, or null. */
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
    const added = placesOf(next).filter(at => at < widened.first || at > widened.last);
    widened = next;
    if (added.some(at => speaks(context, at))) return widened;
  }
  return null;
}

function addSpeakerBefore(context: SentenceContext, run: SentenceRun): SentenceRun {
  const before = run.first - 1;
  return context.inSameParagraph(before, run.first) && attributesSpeech(context.ownTextAt(before))
    ? withPrevious(context, run)
    : run;
}

/** Whether a sentence's own words say that somebody speaks, or announce it. */
function speaks(context: SentenceContext, at: number): boolean {
  const own = context.ownTextAt(at);
  return attributesSpeech(own) || (announces(own.trimEnd()) && !isBare(own));
}

function isBare(own: string): boolean {
  return own.includes(QUOTATION_MARKER) && wordCount(own) < MIN_OWN_WORDS;
}

/** Whether a sentence quotes more than a few words and says nobody's they are. */
function isSpokenInPart(context: SentenceContext, at: number): boolean {
  const own = context.ownTextAt(at);
  if (!own.includes(QUOTATION_MARKER)) return false;
  return wordCount(context.textAt(at)) - wordCount(own) >= MIN_SPOKEN_WORDS;
}
