import { type Answer, shownQuotes } from '../../answer/ask/answerQuestion.ts';
import type { Quote } from '../../answer/quote/quote.ts';
import type { Messages } from '../../messages/messages.ts';
import { placeInArticle } from '../text/sources.ts';

/** What a question, or a follow-up, found; for a notification. */
export function outcomeText(
  answer: Pick<Answer, 'outcome' | 'quotes' | 'nearest' | 'terms'>,
  messages: Messages,
  isFollowUp = false,
): string {
  const { outcome, terms } = answer;
  const { answers } = messages;
  if (terms.length === 0) return answers.addTopic;
  if (outcome === 'answered') return passagesText(shownQuotes(answer), messages);
  if (outcome === 'closest') return answers.closest;
  return isFollowUp ? answers.nothingFurther : answers.nothing;
}

/** The number of passages and articles, or the source if there is only one. */
function passagesText(quotes: readonly Quote[], messages: Messages): string {
  const [first] = quotes;
  if (first !== undefined && quotes.length === 1) return placeInArticle(first, messages);
  const articles = new Set(quotes.map(({ article }) => article)).size;
  return messages.answers.passagesFrom({ passages: quotes.length, articles });
}
