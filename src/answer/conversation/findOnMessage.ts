import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { type Answer, answerQuestion } from '../ask/answerQuestion.ts';
import { lookUpConversation } from './lookUpConversation.ts';
import { stripMarkup } from './stripMarkup.ts';

/** Passages that bear on a message: what it says, and what is found on it as on a question. */
export type MessageFindings = Pick<
  Answer,
  'question' | 'quotes' | 'nearest' | 'unknownWords' | 'terms'
>;

/** Unit: quotes. */
const MAX_QUOTES = 5;
/** So much of a message is asked where none of its sentences is borne on. Unit: UTF-16 code units. */
const ASKED_LENGTH = 500;

/** Whether a message says anything in words; its text as Discord has it. */
export function hasWords(text: string): boolean {
  return stripMarkup(text) !== '';
}

/**
 * Finds what bears on the sentences of a message, its text as Discord has it; where nothing does,
 * reads it as a question. Stops now and then for others.
 */
export function* findOnMessage(
  index: SearchIndex,
  text: string,
): Generator<undefined, MessageFindings> {
  const question = stripMarkup(text).replaceAll('\n', ' ');
  const { threads } = yield* lookUpConversation(index, [{ id: '', author: '', text }]);
  if (threads.length === 0) return yield* answerQuestion(index, question.slice(0, ASKED_LENGTH));
  const terms = new Map<string, QueryTerm>();
  for (const thread of threads) for (const term of thread.terms) terms.set(term.term, term);
  const quotes = threads.flatMap(thread => thread.quotes).slice(0, MAX_QUOTES);
  return { question, quotes, nearest: [], unknownWords: [], terms: [...terms.values()] };
}
