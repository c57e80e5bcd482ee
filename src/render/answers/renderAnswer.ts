import { type Answer, shownQuotes } from '../../answer/ask/answerQuestion.ts';
import {
  firstOfSeveralNote,
  neverMentionedNote,
  otherLanguageNote,
  spellingNotes,
} from '../../answer/wording.ts';
import type { Messages } from '../../messages/messages.ts';
import { starterRow } from '../components/starterRow.ts';
import type { Message, ReplyScope } from '../message.ts';
import { nameText } from '../text/sources.ts';
import { headerText } from './header.ts';
import { outcomeText } from './outcome.ts';
import { quotingMessage } from './quotingMessage.ts';
import { replyWording } from './replyWording.ts';

/** Where an answer is shown. */
export interface AnswerScope extends ReplyScope {
  /** Whether Discord shows the question, as above a reply to it. */
  readonly isQuestionShown?: boolean;
  /** Whether it leaves out passages of the reply before. */
  readonly isFollowUp?: boolean;
  /** Topics of the articles, for buttons under a reply without quotes. */
  readonly topics: readonly string[];
}

/** Renders passages on a question; if none answers it, the closest ones, or what else could be asked. */
export function renderAnswer(answer: Answer, scope: AnswerScope, messages: Messages): Message {
  const { asker, within, isQuestionShown = false, isFollowUp = false, topics } = scope;
  const { question, carried, spellings, terms } = answer;
  const wording = replyWording(messages);
  const quotes = shownQuotes(answer);
  const content = headerText(
    {
      outcome: outcomeText(answer, messages, isFollowUp),
      carried,
      question: isQuestionShown ? null : question,
      asker,
      notes: [
        firstOfSeveralNote(answer, wording),
        otherLanguageNote(answer, wording),
        within === null ? '' : messages.answers.onlyIn({ article: nameText(within, messages) }),
        neverMentionedNote(answer, wording),
        ...spellingNotes(spellings, wording),
      ],
    },
    messages,
  );
  const rows = quotes.length === 0 ? starterRow(topics, messages) : [];
  return quotingMessage({ content, quotes, terms, rows }, messages);
}
