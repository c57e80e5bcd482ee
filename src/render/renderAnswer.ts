import type { Answer } from '../answer/ask/answerQuestion.ts';
import { NEAREST, questionNote, spellingNote } from '../answer/wording.ts';
import { carriedNote, echoLine } from './echo.ts';
import { escapeLine } from './escape.ts';
import { LISTED, lead, withinNote } from './lead.ts';
import type { Message, ReplyScope } from './message.ts';
import { outcomeOn } from './outcome.ts';
import { quotingMessage } from './quotingMessage.ts';

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
    content: outcomeOn('your question', answer),
    lead: [
      ...lead(echoLine(asker, 'asked', question), notes),
      ...(nearest.length > 0 ? [NEAREST] : []),
    ],
    quotes: [...quotes, ...nearest],
    terms,
  });
}
