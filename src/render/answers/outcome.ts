import { type Answer, shownQuotes } from '../../answer/ask/answerQuestion.ts';
import { count, OUTCOMES } from '../../answer/wording.ts';
import { placeInArticle } from '../text/sources.ts';

/** The number of passages and where the first one is; if none answers, where the closest is. */
export function outcomeOn(
  subject: 'your question' | 'that message',
  answer: Pick<Answer, 'outcome' | 'quotes' | 'nearest'>,
): string {
  const { outcome } = answer;
  const shown = shownQuotes(answer);
  const [first] = shown;
  if (first === undefined) return OUTCOMES.nothing;
  const place = placeInArticle(first);
  if (outcome !== 'answered') return `${OUTCOMES[outcome]} Closest: ${place}.`;
  return `${count(shown.length, 'passage')} on ${subject}, first from ${place}.`;
}
