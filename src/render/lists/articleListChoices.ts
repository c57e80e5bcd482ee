import { MAX_COMPARED } from '../../answer/compare/compareArticles.ts';
import type { Article } from '../../articles/article.ts';
import { LIMITS } from '../limits.ts';
import {
  type ArticleChoice,
  articleChoices,
  articlesByChoice,
  choiceKey,
} from './articleChoices.ts';

const SEPARATOR = ';';
const JOINT = `${SEPARATOR} `;

/** The names in a list of articles, without duplicates. */
export function namesInList(typed: string): string[] {
  const names = typed.split(SEPARATOR).map(name => name.trim());
  return [...new Set(names.filter(name => name !== ''))];
}

/**
 * Completes the last name of a list as `articleChoices` does; each choice is the whole list. None if
 * an earlier name does not identify one article, or if the list is full.
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
  const keys = named.map(choiceKey);
  return articleChoices(left, typed.slice(lastStart).trim()).flatMap(({ name, value }) => {
    const [article] = articlesByChoice(left, value);
    if (article === undefined) return [];
    const list = [...keys, choiceKey(article)].join(JOINT);
    // The user continues typing after the label, so it has to be a valid list itself.
    const labels = [[...names, name].join(JOINT), [...keys, name].join(JOINT), list];
    const label = labels.find(({ length }) => length <= LIMITS.choiceText) ?? list;
    return { name: label, value: list };
  });
}
