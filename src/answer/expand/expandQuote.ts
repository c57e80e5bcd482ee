import type { Article } from '../../articles/article.ts';
import type { Sentence } from '../../passages/readPassages.ts';
import type { SentenceRun } from '../quote/quote.ts';
import { addAnnouncement } from './frame/addAnnouncement.ts';
import { addFrame } from './frame/addFrame.ts';
import { addSection } from './frame/addSection.ts';
import { addSpeaker } from './frame/addSpeaker.ts';
import { addTurn } from './frame/addTurn.ts';
import { doubtsSeveral, qualifiesPrevious } from './qualifiesPrevious.ts';
import { readSentence } from './readSentence.ts';
import { refersBack } from './refersBack.ts';
import { readSentenceContext, type SentenceContext } from './sentenceContext.ts';
import { completeQuotation, indexesOf, lengthOf, withNext, withPrevious } from './sentenceRun.ts';
import { isQuestion, wordCount } from './sentenceText.ts';
import { addCorrection, addNote } from './verdict/addCorrection.ts';
import { addVerdict } from './verdict/addVerdict.ts';
import { isOnAnotherClaim } from './verdict/claims.ts';
import { type Correction, findCorrections } from './verdict/findCorrections.ts';
import { findOutcomes } from './verdict/findOutcomes.ts';

/** Maximum passes of widening, each of which may require another. */
const MAX_ROUNDS = 6;

/** A run this long is one quotation; it is the result for each of its sentences. Unit: sentences. */
const LONG_RUN = 50;

/** Cached results for one article. */
interface ArticleRuns {
  readonly context: SentenceContext;
  readonly corrections: readonly Correction[];
  /** Convictions of people who, by other sentences, are cleared of a charge. */
  readonly convictions: readonly Correction[];
  /** Runs by sentence index. */
  readonly runs: Map<number, SentenceRun>;
}

const cache = new WeakMap<readonly Sentence[], ArticleRuns>();

/**
 * Expands a sentence to the run that must be quoted with it, so that no attribution, hedge or denial
 * is cut off: the whole quotation it belongs to and its speaker, the sentence it refers back to, the
 * next one if that denies, doubts or attributes it, and the verdict on a claim or the outcome of a
 * charge, and from its start a section whose heading doubts what is below. Crosses a heading only to a
 * verdict, outcome or correction, and never other text that is not a sentence. A sentence whose correction
 * cannot be quoted with it is replaced by the correction.
 * Cached by `sentences`, which must be the array of all sentences of the article.
 */
export function expandQuote(
  article: Article,
  sentences: readonly Sentence[],
  index: number,
): SentenceRun {
  const { context, corrections, convictions, runs } =
    cache.get(sentences) ?? remember(article, sentences);
  const known = runs.get(index);
  if (known !== undefined) return known;
  const turn = addTurn(context, { first: index, last: index });
  const own = widenFully(context, addFrame(context, turn));
  const corrected = addCorrection(context, addCorrection(context, own, corrections), convictions);
  const whole = corrected === own ? own : widenFully(context, corrected);
  const run = addSection(context, whole);
  runs.set(index, run);
  if (lengthOf(run) < LONG_RUN) return run;
  for (const at of indexesOf(run)) if (!runs.has(at)) runs.set(at, run);
  return run;
}

function remember(article: Article, sentences: readonly Sentence[]): ArticleRuns {
  const { ends, convictions } = findOutcomes(article, sentences);
  const known: ArticleRuns = {
    context: readSentenceContext(article, sentences),
    corrections: [...findCorrections(article, sentences), ...ends],
    convictions,
    runs: new Map(),
  };
  cache.set(sentences, known);
  return known;
}

function widenFully(context: SentenceContext, from: SentenceRun): SentenceRun {
  let run = from;
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
  addVerdict,
  addNote,
];

/** Adds the previous sentence if the run's first words outside quotations refer back to it. */
function addAntecedent(context: SentenceContext, run: SentenceRun): SentenceRun {
  const opening = indexesOf(run).find(at => wordCount(context.ownTextAt(at)) > 0) ?? run.first;
  const sentence = context.sentenceAt(run.first);
  const own = context.ownTextAt(opening);
  const refers =
    refersBack(sentence) || (own !== sentence.text && refersBack(readSentence(own, own)));
  return refers && !isOnAnotherClaim(context, run.first) ? withPrevious(context, run) : run;
}

/**
 * Adds the next sentence if it denies, doubts or attributes the run, or answers its question, or if
 * the run is a single word: "Yes." below a heading. Adds the one after that if it doubts both.
 */
function addSequel(context: SentenceContext, run: SentenceRun): SentenceRun {
  const said = indexesOf(run).map(context.textAt).join(' ');
  const needsNext =
    wordCount(said) === 1 ||
    isQuestion(context.ownTextAt(run.last).trimEnd()) ||
    (qualifiesPrevious(context.sentenceAt(run.last + 1), said) &&
      !isOnAnotherClaim(context, run.last + 1));
  if (needsNext) return withNext(context, run);
  const after = run.last + 2;
  const isDoubted =
    context.inSameParagraph(run.last, after) && doubtsSeveral(context.sentenceAt(after));
  return isDoubted ? withNext(context, withNext(context, run)) : run;
}
