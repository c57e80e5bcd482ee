import { foldName } from '../../search/findArticles.ts';
import { LIMITS } from '../limits.ts';
import { fileName } from '../text/articleName.ts';
import { plainLine } from '../text/escape.ts';
import { type NamedArticle, storedName } from './storedName.ts';

/** A stored article as far as it is chosen from a list. */
interface Choosable extends NamedArticle {
  readonly id: string;
}

/** A choice in Discord's autocomplete list; its value is the article's id. */
interface StoredChoice {
  readonly name: string;
  readonly value: string;
}

/** Offers the articles whose title or file name contains what has been typed. */
export function storedChoices(articles: readonly Choosable[], typed: string): StoredChoice[] {
  const chosen = matching(articles, typed).slice(0, LIMITS.autocompleteChoices);
  const labels = chosen.map(article => storedName(article, LIMITS.choiceText, plainLine));
  return chosen.map(({ id, name }, at) => {
    const label = labels[at] ?? '';
    const isShared = labels.indexOf(label) !== labels.lastIndexOf(label);
    return { name: isShared ? fileName(name, LIMITS.choiceText, plainLine) : label, value: id };
  });
}

/** Finds the articles that a choice's value or a typed name may refer to. */
export function findStored<Article extends Choosable>(
  articles: readonly Article[],
  value: string,
): readonly Article[] {
  const byId = articles.filter(({ id }) => id === value);
  if (byId.length > 0) return byId;
  const wanted = foldName(value);
  if (wanted === '') return [];
  const named = articles.filter(article => foldedNames(article).includes(wanted));
  return named.length > 0 ? named : matching(articles, value);
}

function matching<Article extends NamedArticle>(
  articles: readonly Article[],
  typed: string,
): Article[] {
  const wanted = foldName(typed);
  return articles.filter(article => foldedNames(article).some(name => name.includes(wanted)));
}

function foldedNames({ title, name }: NamedArticle): string[] {
  return [title ?? '', name].map(foldName);
}
