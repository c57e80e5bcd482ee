import type { Answer } from '../answer/ask.ts';
import { count, NEAREST, NOT_SAID, questionNote, spellingNote } from '../answer/wording.ts';
import { carriedNote, echoLine } from './echo.ts';
import { escapeLine } from './escape.ts';
import { LISTED, lead, withinNote } from './lead.ts';
import type { Message, ReplyScope } from './message.ts';
import { quotingMessage } from './quotingMessage.ts';
import { placeInArticle } from './sources.ts';

/** Passages on a question, or that the articles do not say and what comes nearest. */
export function renderAnswer(answer: Answer, { asker, within }: ReplyScope): Message {
  const { question, carried, quotes, nearest, spellings, terms } = answer;
  const notes = [
    carriedNote(carried),
    withinNote(within),
    questionNote(answer, escapeLine, LISTED),
    spellingNote(spellings, escapeLine),
  ];
  return quotingMessage({
    content: outcome(answer),
    lead: [
      ...lead(echoLine(asker, 'asked', question), notes),
      ...(nearest.length > 0 ? [NEAREST] : []),
    ],
    quotes: [...quotes, ...nearest],
    terms,
  });
}

function outcome({ quotes, nearest }: Answer): string {
  const [first] = quotes;
  if (first !== undefined) {
    return `${count(quotes.length, 'passage')} on your question, first from ${placeInArticle(first)}.`;
  }
  const [near] = nearest;
  return near === undefined ? NOT_SAID : `${NOT_SAID} Nearest: ${placeInArticle(near)}.`;
}
