import type { SentenceRun } from '../../quote/quote.ts';
import type { SentenceContext } from '../sentenceContext.ts';
import { withNext, withPrevious } from '../sentenceRun.ts';
import { announces } from '../sentenceText.ts';

/** Maximum list items quoted with the line that announces them. */
const MAX_LIST_ITEMS = 8;
const LIST_ITEM = /^(?:[-*•‣▪●◦·–]\s|\(?(?:\p{Nd}{1,3}|\p{L})[.)]\s)/u;

/** Adds the line that announces a run with a colon, and what the run itself announces. */
export function addAnnouncement(context: SentenceContext, run: SentenceRun): SentenceRun {
  let { first, last } = run;
  for (let items = 0; items < MAX_LIST_ITEMS && isItem(context, first); items += 1) {
    first = withPrevious(context, { first, last }).first;
  }
  if (context.adjoins(first) && announces(context.textAt(first - 1))) first -= 1;
  if (announces(context.textAt(last))) {
    ({ last } = withNext(context, { first, last }));
    for (let items = 1; items < MAX_LIST_ITEMS && isItem(context, last); items += 1) {
      if (!isItem(context, last + 1)) break;
      ({ last } = withNext(context, { first, last }));
    }
  }
  return { first, last };
}

function isItem(context: SentenceContext, at: number): boolean {
  return context.beginsLine(at) && LIST_ITEM.test(context.textAt(at));
}
