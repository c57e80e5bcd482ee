import { type Answer, shownQuotes } from '../../answer/ask/answerQuestion.ts';
import { CLOSEST, questionNote, spellingNote } from '../../answer/wording.ts';
import type { Message, ReplyScope } from '../message.ts';
import { escapeLine } from '../text/escape.ts';
import { fittingNotes, LISTED, withinNote } from '../text/notes.ts';
import { outcomeOn } from './outcome.ts';
import { quotingMessage } from './quotingMessage.ts';

/** Renders passages on a question; if none answers it, the closest ones below a note that says so. */
export function renderAnswer(answer: Answer, { asker, within }: ReplyScope): Message {
  const { question, carried, outcome, spellings, terms } = answer;
  const notes = [
    withinNote(within),
    questionNote(answer, escapeLine, LISTED),
    spellingNote(spellings, escapeLine),
  ];
  return quotingMessage({
    content: outcomeOn('your question', answer),
    header: { asker, action: 'asked', question, carried },
    notes: [...fittingNotes(notes), ...(outcome === 'closest' ? [CLOSEST] : [])],
    quotes: shownQuotes(answer),
    terms,
  });
}
