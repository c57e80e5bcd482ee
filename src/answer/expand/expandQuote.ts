import type { Article } from '../../articles/article.ts';
import type { Sentence } from '../../passages/readPassages.ts';
import type { SentenceRun } from '../quote/quote.ts';
import { addAnnouncement } from './addAnnouncement.ts';
import { addFrame } from './addFrame.ts';
import { addSpeaker } from './addSpeaker.ts';
import { addTurn } from './addTurn.ts';
import { qualifiesPrevious } from './qualifiesPrevious.ts';
import { refersBack } from './refersBack.ts';
import { readSentenceContext, type SentenceContext } from './sentenceContext.ts';
import { completeQuotation, lengthOf, placesOf, withNext, withPrevious } from './sentenceRun.ts';
import { isQuestion, wordCount } from './sentenceText.ts';

/** How often a run is widened: by the chain of what its sentences refer back to. */
const MAX_ROUNDS = 6;

/** A run of so many sentences is one long quotation, whose sentences all stand alone in it alike. */
const LONG_RUN = 50;

/** What was read of an article whose sentences are asked for again. */
interface ArticleRuns {
  readonly context: SentenceContext;
  /** The run of each sentence that was asked for, and of all in a long one. */
  readonly runs: Map<number, SentenceRun>;
}

const cache = new WeakMap<readonly Sentence[], ArticleRuns>();

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
  const { context, runs } = cache.get(sentences) ?? remember(article, sentences);
  const known = runs.get(index);
  if (known !== undefined) return known;
  const run = widenFully(context, index);
  runs.set(index, run);
  if (lengthOf(run) < LONG_RUN) return run;
  for (const at of placesOf(run)) if (!runs.has(at)) runs.set(at, run);
  return run;
}

function remember(article: Article, sentences: readonly Sentence[]): ArticleRuns {
  const known: ArticleRuns = { context: readSentenceContext(article, sentences), runs: new Map() };
  cache.set(sentences, known);
  return known;
}

function widenFully(context: SentenceContext, index: number): SentenceRun {
  let run = addFrame(context, addTurn(context, { first: index, last: index }));
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const widened = STEPS.reduce((widening, step) => step(context, widening), run);
    if (widened.first === run.first && widened.last === run.last) break;
    run = widened;
  }
  return completeQuotation(context, run);
}

const STEPS: readonly ((context: SentenceContext, run: SentenceRun) => SentenceRun)[] = [
  completeQuotation,
  addSpeaker,
  addAntecedent,
  addAnnouncement,
  addSequel,
];

/** Widens a run by the sentence that its first own words refer back to. */
function addAntecedent(context: SentenceContext, run: SentenceRun): SentenceRun {
  const opening = placesOf(run).find(at => wordCount(context.ownTextAt(at)) > 0) ?? run.first;
  const own = context.ownTextAt(opening);
  const refers =
    refersBack(context.textAt(run.first), context.ownTextAt(run.first)) || refersBack(own, own);
  return refers ? withPrevious(context, run) : run;
}

/** Adds the sentence that denies, doubts or attributes what the run says, or answers its question. */
function addSequel(context: SentenceContext, run: SentenceRun): SentenceRun {
  const said = placesOf(run).map(context.textAt).join(' ');
  const needsNext =
    isQuestion(context.ownTextAt(run.last).trimEnd()) ||
    qualifiesPrevious(context.textAt(run.last + 1), said);
  return needsNext ? withNext(context, run) : run;
}
