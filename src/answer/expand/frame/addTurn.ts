import { partitionPoint } from '../../../articles/partitionPoint.ts';
import type { SentenceRun } from '../../quote/quote.ts';
import type { SentenceContext } from '../sentenceContext.ts';

/** In an interview, widens a sentence to its turn and to its question or answer. */
export function addTurn(context: SentenceContext, run: SentenceRun): SentenceRun {
  const turn = turnOf(context, run.first);
  if (turn === null) return run;
  const before = context.adjoins(turn) ? turnOf(context, turn - 1) : null;
  const after = nextTurn(context, run.last);
  if (before === null && after === null) return run;
  const answers = before !== null && context.asksForAnswer(turn - 1);
  const asks = after !== null && context.asksForAnswer(after - 1);
  return { first: answers ? before : turn, last: asks ? after : run.last };
}

/** First sentence of the turn around a sentence, or null. */
function turnOf(context: SentenceContext, at: number): number | null {
  const turns = context.turnsAround(at);
  return turns[partitionPoint(turns, turn => turn <= at) - 1] ?? null;
}

/** First sentence of the next turn, or null. */
function nextTurn(context: SentenceContext, at: number): number | null {
  const turns = context.turnsAround(at);
  const inParagraph = turns[partitionPoint(turns, turn => turn <= at)];
  if (inParagraph !== undefined) return inParagraph;
  const below = context.paragraphOf(at).last + 1;
  return context.adjoins(below) && context.turnsAround(below)[0] === below ? below : null;
}
