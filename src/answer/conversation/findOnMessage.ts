import type { Steps } from '../../concurrency/steps.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import type { Semantics } from '../../search/semantic/semantics.ts';
import { type Answer, answerQuestion } from '../ask/answerQuestion.ts';
import { lookUpConversation } from './lookUpConversation.ts';
import { stripMarkup } from './stripMarkup.ts';

/** Quotes on a message: on its statements, or on the message read as a question. */
export type MessageFindings = Pick<
  Answer,
  | 'question'
  | 'isFirstOfSeveral'
  | 'outcome'
  | 'quotes'
  | 'nearest'
  | 'unknownWords'
  | 'isPartial'
  | 'otherLanguage'
  | 'terms'
>;

/** Maximum number of quotes. */
const MAX_QUOTES = 5;
/** Maximum length of a message read as a question. Unit: UTF-16 code units. */
const MAX_QUESTION_LENGTH = 500;

/** Whether a message, with Discord's markup, contains words. */
export function hasWords(text: string): boolean {
  return stripMarkup(text) !== '';
}

/**
 * Finds quotes on the statements of a message with Discord's markup; if there are none, answers it as a
 * question. Compares meanings of questions with `semantics`. Yields about every 5 milliseconds.
 */
export function* findOnMessage(
  index: SearchIndex,
  text: string,
  semantics: Semantics | null = null,
): Steps<MessageFindings> {
  const question = stripMarkup(text).replaceAll('\n', ' ');
  const { threads } = yield* lookUpConversation(index, [{ id: '', author: '', text }], {
    semantics,
  });
  if (threads.length === 0)
    return yield* answerQuestion(index, question.slice(0, MAX_QUESTION_LENGTH), { semantics });
  const terms = new Map<string, QueryTerm>();
  for (const thread of threads) for (const term of thread.terms) terms.set(term.term, term);
  const quotes = threads.flatMap(thread => thread.quotes).slice(0, MAX_QUOTES);
  return {
    question,
    isFirstOfSeveral: false,
    outcome: 'answered',
    quotes,
    nearest: [],
    unknownWords: [],
    isPartial: index.isPartial,
    otherLanguage: null,
    terms: [...terms.values()],
  };
}
