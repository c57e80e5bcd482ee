import { isDoubtedHeading } from '../../../languages/factCheckWords.ts';
import type { SentenceRun } from '../../quote/quote.ts';
import type { SentenceContext } from '../sentenceContext.ts';
import { completeQuotation, indexesOf } from '../sentenceRun.ts';
import { partOf } from '../verdict/partOf.ts';

/** Sentences searched back for the start of a section. */
const MAX_BACK = 20;

/**
 * Adds the sentences from the start of the section of a run, if its heading doubts what is below and no verdict
 * is in the run: "False claims".
 */
export function addSection(context: SentenceContext, run: SentenceRun): SentenceRun {
  const first = startOfDoubted(context, run.first);
  if (first === null || indexesOf(run).some(at => isJudgement(context, at))) return run;
  return completeQuotation(context, { first, last: run.last });
}

/** The first sentence of the section of another, if the heading doubts it; else null. */
function startOfDoubted(context: SentenceContext, from: number): number | null {
  for (let at = from; at >= Math.max(0, from - MAX_BACK); at -= 1) {
    const headings = context.headingsBefore(at);
    if (headings?.length !== 0) return headings?.some(isDoubtedHeading) === true ? at : null;
  }
  return null;
}

/** Whether a sentence is part of the judgement on a claim. */
function isJudgement(context: SentenceContext, at: number): boolean {
  const role = partOf(context, at)?.role ?? 'claim';
  return role !== 'claim';
}
