import type { Article } from '../../articles/article.ts';
import type { Messages } from '../../messages/messages.ts';
import { foldName } from '../../search/findArticles.ts';
import { LIMITS } from '../limits.ts';
import { plainLine } from '../text/escape.ts';

/** What could be asked. */
interface Askable {
  /** Topics of questions that the articles answer. */
  readonly topics: readonly string[];
  readonly articles: readonly Article[];
}

/**
 * Offers questions on topics, then headlines, that contain what has been typed; those that start with
 * it first; none that is too long for a choice.
 */
export function questionChoices(
  { topics, articles }: Askable,
  typed: string,
  { help }: Messages,
): { readonly name: string; readonly value: string }[] {
  const wanted = foldName(typed);
  const questions = topics.map(topic => help.whatAbout({ topic: plainLine(topic) }));
  const headlines = articles.flatMap(({ title }) => (title === null ? [] : plainLine(title)));
  const texts = [...new Set([...questions, ...headlines])]
    .filter(text => text.length <= LIMITS.choiceText)
    .map(text => ({ text, at: foldName(text).indexOf(wanted) }))
    .filter(({ at }) => at >= 0);
  const opening = texts.filter(({ at }) => at === 0);
  const containing = texts.filter(({ at }) => at > 0);
  return [...opening, ...containing]
    .slice(0, LIMITS.autocompleteChoices)
    .map(({ text }) => ({ name: text, value: text }));
}
