import { MAX_COMPARED } from '../answer/compare/compareArticles.ts';
import type { Article } from '../articles/article.ts';
import {
  type ArticleChoice,
  articleChoices,
  articlesByChoice,
  keyValue,
} from './articleChoices.ts';
import { LIMITS } from './limits.ts';

const SEPARATOR = ';';
const JOINT = `${SEPARATOR} `;

/** The names in a list of articles, each once. */
export function namesInList(typed: string): string[] {
  const names = typed.split(SEPARATOR).map(name => name.trim());
  return [...new Set(names.filter(name => name !== ''))];
}

/**
 * Offers articles as `articleChoices` does for the last name of a list, each as the whole list with
 * it; none where an earlier name does not mean one article, or the list is full.
 */
export function articleListChoices(articles: readonly Article[], typed: string): ArticleChoice[] {
  const lastStart = typed.lastIndexOf(SEPARATOR) + 1;
  const names = namesInList(typed.slice(0, lastStart));
  if (names.length >= MAX_COMPARED) return [];
  const named = names.flatMap(name => {
    const [article, ...others] = articlesByChoice(articles, name);
    return article === undefined || others.length > 0 ? [] : [article];
  });
  if (named.length < names.length) return [];
  const left = articles.filter(article => !named.includes(article));
  const keys = named.map(keyValue);
  return articleChoices(left, typed.slice(lastStart).trim()).flatMap(({ name, value }) => {
    const [article] = articlesByChoice(left, value);
    if (article === undefined) return [];
    const list = [...keys, keyValue(article)].join(JOINT);
    // What is shown is what the list goes on from when more is typed, so it names all of it.
    const labels = [[...names, name].join(JOINT), [...keys, name].join(JOINT), list];
    const label = labels.find(({ length }) => length <= LIMITS.choiceText) ?? list;
    return { name: label, value: list };
  });
}
