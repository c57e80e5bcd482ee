import type { Article } from '../../articles/article.ts';
import { articleKey } from '../../articles/articleKey.ts';
import type { Messages } from '../../messages/messages.ts';
import { findArticles, foldedNames, foldName } from '../../search/findArticles.ts';
import { LIMITS } from '../limits.ts';
import { articleName, fileName } from '../text/articleName.ts';
import { plainLine } from '../text/escape.ts';

/** A choice in Discord's autocomplete list. */
export interface ArticleChoice {
  readonly name: string;
  /** Identifies the article for `articlesByChoice`. */
  readonly value: string;
}

/** Prefix of a value that is an article's key. */
const KEY_MARK = '#';
/** A file name that Discord sends back unchanged. */
const SAFE_VALUE = /^(?![#\s])[^\p{C}\u2028\u2029]+(?<!\s)$/u;

/**
 * Offers articles whose title or file name contains what has been typed, those that start with it
 * first; the first articles of the library if nothing has been typed.
 */
export function articleChoices(
  articles: readonly Article[],
  typed: string,
  messages: Messages,
): ArticleChoice[] {
  const wanted = foldName(typed);
  const ranks = articles.map(article => ({ article, rank: rankOf(article, wanted) }));
  const chosen = [0, 1]
    .flatMap(rank => ranks.filter(other => other.rank === rank))
    .slice(0, LIMITS.autocompleteChoices)
    .map(({ article }) => article);
  const labels = chosen.map(article => choiceName(article, messages));
  return chosen.map((article, at) => {
    const label = labels[at] ?? '';
    const isShared = labels.indexOf(label) !== labels.lastIndexOf(label);
    return {
      name: isShared ? fileName(article.id, LIMITS.choiceText, plainLine) : label,
      value: choiceValue(article),
    };
  });
}

/** Finds the articles that a choice's value or a typed name may refer to, best first. */
export function articlesByChoice(articles: readonly Article[], value: string): Article[] {
  const chosen = value.startsWith(KEY_MARK)
    ? articles.filter(article => articleKey(article) === value.slice(KEY_MARK.length))
    : [];
  return chosen.length > 0 ? chosen : findArticles(articles, value);
}

/** A value of 13 characters that identifies an article for `articlesByChoice`. */
function choiceKey(article: Article): string {
  return KEY_MARK + articleKey(article);
}

/** 0 if a name starts with the text, 1 if one contains it, else 2. */
function rankOf(article: Article, wanted: string): 0 | 1 | 2 {
  const { file, title } = foldedNames(article);
  const names = [title, file];
  if (names.some(name => name.startsWith(wanted))) return 0;
  return names.some(name => name.includes(wanted)) ? 1 : 2;
}

/** The title if it fits whole, since one cut short may say something else; else the file's path. */
function choiceName(article: Article, messages: Messages): string {
  return articleName(article, messages, LIMITS.choiceText, plainLine);
}

function choiceValue(article: Article): string {
  const { id } = article;
  return id.length <= LIMITS.choiceText && SAFE_VALUE.test(id) ? id : choiceKey(article);
}
