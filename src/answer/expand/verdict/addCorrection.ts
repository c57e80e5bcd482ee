import { opensNote, speaksOfEarlierVersion } from '../../../languages/factCheckWords.ts';
import type { SentenceRun } from '../../quote/quote.ts';
import type { SentenceContext } from '../sentenceContext.ts';
import { indexesOf, lengthOf } from '../sentenceRun.ts';
import type { Correction } from './findCorrections.ts';

/** Longest note. Unit: sentences. */
const MAX_NOTE = 8;
/** Maximum distance of a withdrawn sentence that is quoted with its correction. Unit: sentences. */
const MAX_APART = 6;

/** Widens a run that touches a note of correction to all of it. */
export function addNote(context: SentenceContext, run: SentenceRun): SentenceRun {
  const { first } = noteAround(context, run.first) ?? run;
  const { last } = noteAround(context, run.last) ?? run;
  return { first, last };
}

/**
 * Adds the correction of a run that is withdrawn elsewhere in the article, the nearest of several. If it
 * is far away, or other text than headings is between, the correction takes the place of the run.
 */
export function addCorrection(
  context: SentenceContext,
  run: SentenceRun,
  corrections: readonly Correction[],
): SentenceRun {
  const nearest = corrections.toSorted((a, b) => distance(run, a.at) - distance(run, b.at));
  for (const { at, withdraws, mayReplace } of nearest) {
    const note = addNote(context, { first: at, last: at });
    const apart = indexesOf(run).filter(index => index < note.first || index > note.last);
    const withdrawn = apart.filter(withdraws);
    if (withdrawn.length === 0) continue;
    const both = {
      first: Math.min(run.first, note.first),
      last: Math.max(run.last, note.last),
    };
    if (lengthOf(both) === lengthOf(run)) return run;
    if (isQuotable(context, both, run, note)) return both;
    if (withdrawn.some(mayReplace)) return note;
  }
  return run;
}

/** Sentences between a run and another one; 0 within it. */
function distance({ first, last }: SentenceRun, at: number): number {
  return Math.max(0, first - at, at - last);
}

function isQuotable(
  context: SentenceContext,
  both: SentenceRun,
  run: SentenceRun,
  note: SentenceRun,
): boolean {
  const between = {
    first: Math.min(run.last, note.last) + 1,
    last: Math.max(run.first, note.first),
  };
  if (between.last - between.first > MAX_APART) return false;
  return indexesOf(both)
    .slice(1)
    .every(index => context.headingsBefore(index) !== null);
}

/** The note around a sentence, which may start in the sentence before; null if it is in none. */
function noteAround(context: SentenceContext, at: number): SentenceRun | null {
  const paragraph = context.paragraphOf(at);
  for (let start = at; start >= Math.max(paragraph.first, at - MAX_NOTE); start -= 1) {
    const last = Math.min(paragraph.last, start + MAX_NOTE);
    if (startsNote(context, start)) return { first: start, last };
    if (!speaksOfEarlierVersion(context.textAt(start))) continue;
    // What is right may come first: "Four people died. An earlier version said 40."
    const isEnd = start === paragraph.last && start > paragraph.first;
    return { first: isEnd ? start - 1 : start, last };
  }
  return null;
}

/** Whether a sentence starts a note of correction; each paragraph of a correction does. */
function startsNote(context: SentenceContext, at: number): boolean {
  if (context.isCorrection && context.paragraphOf(at).first === at) return true;
  const headings = context.headingsBefore(at) ?? [];
  return [context.textAt(at), ...headings].some(opensNote);
}
