import type { Article } from '../../articles/article.ts';
import { attributesSpeech, QUOTATION_MARKER } from '../../passages/attributesSpeech.ts';
import type { Sentence } from '../../passages/readPassages.ts';
import { containsAntecedent, qualifiesPrevious, refersBack } from './references.ts';
import { readSentenceContext, type SentenceContext } from './sentenceContext.ts';

/** A run of an article's sentences, by their places among them; both ends included. */
export interface SentenceRun {
  readonly first: number;
  readonly last: number;
}

/** How far the speaker of a quotation is looked for beyond it. Unit: sentences. */
const MAX_SPEAKER_BACK = 6;
const MAX_SPEAKER_AHEAD = 2;
/** A speaker in another paragraph stands further off by this. Unit: sentences. */
const PARAGRAPH_BREAK = 10;
/** How many paragraphs one quotation is followed over. */
const MAX_CARRIED = 20;
/** How often a run is widened: by the chain of what its sentences refer back to. */
const MAX_ROUNDS = 6;
/** A sentence with fewer words outside its quotation marks is all quotation. */
const MIN_OWN_WORDS = 3;
/** So many quoted words are somebody's; fewer may be a title or an ironic word. */
const MIN_SPOKEN_WORDS = 5;
/** How many items of a list are taken with the line that announces it. */
const MAX_LIST_ITEMS = 8;

/** Longer words go on in a further one: an unbounded run overflows V8's stack. */
const WORD = /\p{L}[\p{L}\p{M}'’-]{0,200}/gu;
const ANNOUNCES = /:[*_]*["”’]?$/u;
const LIST_ITEM = /^(?:[-*•‣▪●◦·–]\s|\(?(?:\p{Nd}{1,3}|\p{L})[.)]\s)/u;
const ASKS = /[?？؟]["'”’)*_]*$/u;
/** "According to the suit, ..." and "alleges that ..." hold for the sentences after them, too. */
const FRAMES =
  /^(?:according to|in (?:a|an|his|her|their|its) (?:statement|letter|lawsuit|report|filing|complaint|post|interview))\b|\balleg(?:es?|ed|ing)\b(?=\s+(?:that|the|in|he|she|they|it))/iu;
const MAX_FRAME_BACK = 3;

/** A run of so many sentences is one long quotation, whose sentences all stand alone in it alike. */
const LONG_RUN = 50;

/** What was read of an article whose sentences are asked for again. */
interface Reading {
  readonly around: SentenceContext;
  /** The run of each sentence that was asked for, and of all in a long one. */
  readonly runs: Map<number, SentenceRun>;
}

const readings = new WeakMap<readonly Sentence[], Reading>();

/**
 * The sentences that must be quoted with one so that no attribution, hedge or denial is cut off it:
 * the whole quotation it is part of and who speaks it, the sentence before one that refers back,
 * the one after it that takes it back. Nothing is crossed that is no sentence, such as a heading.
 */
export function expandQuote(
  article: Article,
  sentences: readonly Sentence[],
  index: number,
): SentenceRun {
  const reading = readings.get(sentences) ?? {
    around: readSentenceContext(article, sentences),
    runs: new Map(),
  };
  readings.set(sentences, reading);
  const { around, runs } = reading;
  const known = runs.get(index);
  if (known !== undefined) return known;
  const run = widenFully(around, index);
  runs.set(index, run);
  if (lengthOf(run) < LONG_RUN) return run;
  for (const at of placesOf(run)) if (!runs.has(at)) runs.set(at, run);
  return run;
}

function widenFully(around: SentenceContext, index: number): SentenceRun {
  let run = addFrame(around, addTurn(around, { first: index, last: index }));
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const widened = STEPS.reduce((widening, step) => step(around, widening), run);
    if (widened.first === run.first && widened.last === run.last) break;
    run = widened;
  }
  return completeQuotation(around, run);
}

const STEPS: readonly ((around: SentenceContext, run: SentenceRun) => SentenceRun)[] = [
  completeQuotation,
  addSpeaker,
  addAntecedent,
  addAnnouncement,
  addSequel,
];

/** Widens a run until it cuts no quotation of its paragraphs. */
function completeQuotation(around: SentenceContext, { first, last }: SentenceRun): SentenceRun {
  let [start, end] = [first, last];
  while (around.isQuotedThrough(start) && around.adjoins(start)) start -= 1;
  while (around.isQuotedThrough(end + 1) && around.adjoins(end + 1)) end += 1;
  return { first: start, last: end };
}

/** In a dialogue of labelled turns, widens a sentence to its label and to the question it answers. */
function addTurn(around: SentenceContext, run: SentenceRun): SentenceRun {
  const turn = turnOf(around, run.first);
  if (turn === null) return run;
  const before = around.adjoins(turn) ? turnOf(around, turn - 1) : null;
  const after = nextTurn(around, run.last);
  if (before === null && after === null) return run;
  const answers = before !== null && ASKS.test(around.textAt(turn - 1));
  const asks = after !== null && ASKS.test(around.textAt(after - 1));
  return { first: answers ? before : turn, last: asks ? after : run.last };
}

/** Where the labelled turn that a sentence belongs to begins, or null. */
function turnOf(around: SentenceContext, at: number): number | null {
  const turns = around.turnsAround(at);
  return turns[countUpTo(turns, at) - 1] ?? null;
}

/** Where the labelled turn after a sentence's own begins, or null. */
function nextTurn(around: SentenceContext, at: number): number | null {
  const turns = around.turnsAround(at);
  const inParagraph = turns[countUpTo(turns, at)];
  if (inParagraph !== undefined) return inParagraph;
  const below = around.paragraphOf(at).last + 1;
  return around.adjoins(below) && around.turnsAround(below)[0] === below ? below : null;
}

/** How many of some places, in order, stand no further down than `at`. */
function countUpTo(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Takes a sentence together with the words of its paragraph that name a source for it. */
function addFrame(around: SentenceContext, run: SentenceRun): SentenceRun {
  if (attributesSpeech(around.ownTextAt(run.first))) return run;
  for (let at = run.first - 1; at >= run.first - MAX_FRAME_BACK; at -= 1) {
    if (!around.inSameParagraph(at, run.first) || !around.adjoins(at + 1)) return run;
    const own = around.ownTextAt(at);
    if (FRAMES.test(own)) return { first: at, last: run.last };
    if (attributesSpeech(own)) return run;
  }
  return run;
}

/** Widens a run whose quotations are nobody's until it says who speaks, the shorter way. */
function addSpeaker(around: SentenceContext, run: SentenceRun): SentenceRun {
  const places = placesOf(run);
  if (places.some(at => speaks(around, at))) return run;
  if (!places.some(at => isBare(around.ownTextAt(at)))) {
    return places.some(at => isSpokenInPart(around, at)) ? addSpeakerBeside(around, run) : run;
  }
  const back = lookForSpeaker(around, run, withPrevious, 'first', MAX_SPEAKER_BACK);
  const ahead = lookForSpeaker(around, run, withNext, 'last', MAX_SPEAKER_AHEAD);
  if (back === null || ahead === null) return back ?? ahead ?? addSomebody(around, run);
  return distance(around, ahead) < distance(around, back) ? ahead : back;
}

/** Adds the sentence before a quotation without a speaker if it may tell who is quoted. */
function addSomebody(around: SentenceContext, run: SentenceRun): SentenceRun {
  if (!isBare(around.ownTextAt(run.first))) return run;
  const before = run.first - 1;
  const mayTell =
    around.inSameParagraph(before, run.first) || containsAntecedent(around.ownTextAt(before), true);
  return mayTell ? withPrevious(around, run) : run;
}

/** The length of a run; one that reaches over paragraphs which no quotation joins is the longer. */
function distance(around: SentenceContext, run: SentenceRun): number {
  const breaks = placesOf(run)
    .slice(1)
    .filter(at => !around.inSameParagraph(at - 1, at) && !around.carriesQuotationOn(at));
  return lengthOf(run) + breaks.length * PARAGRAPH_BREAK;
}

/** The run widened in one direction until it names who speaks, or null. */
function lookForSpeaker(
  around: SentenceContext,
  run: SentenceRun,
  widen: typeof withNext,
  edge: 'first' | 'last',
  limit: number,
): SentenceRun | null {
  let widened = run;
  let [steps, carried] = [0, 0];
  while (steps < limit && carried < MAX_CARRIED) {
    const next = widen(around, widened);
    if (next[edge] === widened[edge]) return null;
    const opensNext = edge === 'first' ? widened.first : next.last;
    if (around.carriesQuotationOn(opensNext)) carried += 1;
    else steps += 1;
    const added = placesOf(next).filter(at => at < widened.first || at > widened.last);
    widened = next;
    if (added.some(at => speaks(around, at))) return widened;
  }
  return null;
}

function addSpeakerBeside(around: SentenceContext, run: SentenceRun): SentenceRun {
  const before = run.first - 1;
  return around.inSameParagraph(before, run.first) && attributesSpeech(around.ownTextAt(before))
    ? withPrevious(around, run)
    : run;
}

/** Widens a run by the sentence that its first own words refer back to. */
function addAntecedent(around: SentenceContext, run: SentenceRun): SentenceRun {
  const opening = placesOf(run).find(at => wordCount(around.ownTextAt(at)) > 0) ?? run.first;
  const own = around.ownTextAt(opening);
  const refers =
    refersBack(around.textAt(run.first), around.ownTextAt(run.first)) || refersBack(own, own);
  return refers ? withPrevious(around, run) : run;
}

/** Adds the words that announce a run with a colon, and what the run itself announces. */
function addAnnouncement(around: SentenceContext, run: SentenceRun): SentenceRun {
  let { first, last } = run;
  for (let items = 0; items < MAX_LIST_ITEMS && isItem(around, first); items += 1) {
    first = withPrevious(around, { first, last }).first;
  }
  if (around.adjoins(first) && ANNOUNCES.test(around.textAt(first - 1))) first -= 1;
  if (ANNOUNCES.test(around.textAt(last))) {
    ({ last } = withNext(around, { first, last }));
    for (let items = 1; items < MAX_LIST_ITEMS && isItem(around, last); items += 1) {
      if (!isItem(around, last + 1)) break;
      ({ last } = withNext(around, { first, last }));
    }
  }
  return { first, last };
}

/** Adds the sentence that denies, doubts or attributes what the run says, or answers its question. */
function addSequel(around: SentenceContext, run: SentenceRun): SentenceRun {
  const said = placesOf(run).map(around.textAt).join(' ');
  const needsNext =
    ASKS.test(around.ownTextAt(run.last).trimEnd()) ||
    qualifiesPrevious(around.textAt(run.last + 1), said);
  return needsNext ? withNext(around, run) : run;
}

function isItem(around: SentenceContext, at: number): boolean {
  return around.beginsLine(at) && LIST_ITEM.test(around.textAt(at));
}

function withPrevious(around: SentenceContext, { first, last }: SentenceRun): SentenceRun {
  if (!around.adjoins(first)) return { first, last };
  return completeQuotation(around, { first: first - 1, last });
}

function withNext(around: SentenceContext, { first, last }: SentenceRun): SentenceRun {
  if (!around.adjoins(last + 1)) return { first, last };
  return completeQuotation(around, { first, last: last + 1 });
}

function placesOf({ first, last }: SentenceRun): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

function lengthOf({ first, last }: SentenceRun): number {
  return last - first + 1;
}

/** Whether a sentence's own words say that somebody speaks, or announce it. */
function speaks(around: SentenceContext, at: number): boolean {
  const own = around.ownTextAt(at);
  return attributesSpeech(own) || (ANNOUNCES.test(own.trimEnd()) && !isBare(own));
}

function isBare(own: string): boolean {
  return own.includes(QUOTATION_MARKER) && wordCount(own) < MIN_OWN_WORDS;
}

/** Whether a sentence quotes more than a few words and says nobody's they are. */
function isSpokenInPart(around: SentenceContext, at: number): boolean {
  const own = around.ownTextAt(at);
  if (!own.includes(QUOTATION_MARKER)) return false;
  return wordCount(around.textAt(at)) - wordCount(own) >= MIN_SPOKEN_WORDS;
}

function wordCount(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
