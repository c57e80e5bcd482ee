import type { Answer } from '../../answer/ask/answerQuestion.ts';
import { NEAREST, questionNote, spellingNote } from '../../answer/wording.ts';
import type { Message, ReplyScope } from '../message.ts';
import { escapeLine } from '../text/escape.ts';
import { fittingNotes, LISTED, withinNote } from '../text/notes.ts';
import { outcomeOn } from './outcome.ts';
import { quotingMessage } from './quotingMessage.ts';

/** Renders passages on a question; if there are none, the nearest ones below a note that says so. */
export function renderAnswer(answer: Answer, { asker, within }: ReplyScope): Message {
  const { question, carried, quotes, nearest, spellings, terms } = answer;
  const notes = [
    withinNote(within),
    questionNote(answer, escapeLine, LISTED),
    spellingNote(spellings, escapeLine),
  ];
  return quotingMessage({
    content: outcomeOn('your question', answer),
    header: { asker, action: 'asked', question, carried },
    notes: [...fittingNotes(notes), ...(nearest.length > 0 ? [NEAREST] : [])],
    quotes: [...quotes, ...nearest],
    terms,
  });
}
