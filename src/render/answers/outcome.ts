import type { Answer } from '../../answer/ask/answerQuestion.ts';
import { count, NOT_SAID } from '../../answer/wording.ts';
import { placeInArticle } from '../text/sources.ts';

/** The number of passages and where the first one is; if there are none, where the nearest is. */
export function outcomeOn(
  subject: 'your question' | 'that message',
  { quotes, nearest }: Pick<Answer, 'quotes' | 'nearest'>,
): string {
  const [first] = quotes;
  if (first !== undefined) {
    return `${count(quotes.length, 'passage')} on ${subject}, first from ${placeInArticle(first)}.`;
  }
  const [near] = nearest;
  return near === undefined ? NOT_SAID : `${NOT_SAID} Nearest: ${placeInArticle(near)}.`;
}
