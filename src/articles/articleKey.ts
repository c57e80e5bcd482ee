import { createHash } from 'node:crypto';
import type { Article } from './article.ts';

/** Unit: characters of 6 bits each, so that keys of a million articles hardly ever meet. */
const KEY_LENGTH = 12;

const keys = new WeakMap<Article, string>();

/** A short name for an article as it stands: another when its file or a letter of it is another. */
export function articleKey(article: Article): string {
  const known = keys.get(article) ?? computeArticleKey(article);
  keys.set(article, known);
  return known;
}

/** The name of the article that a file's text is read as. */
export function computeArticleKey({ id, text }: Pick<Article, 'id' | 'text'>): string {
  return digest([id, text]);
}

/** Spares working out the key of an article for which `computeArticleKey` gave it. */
export function rememberKey(article: Article, key: string): void {
  keys.set(article, key);
}

/** A short name for a collection as it stands: another when any of its articles is another. */
export function libraryKey(articles: readonly Article[]): string {
  return digest(articles.map(articleKey));
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url').slice(0, KEY_LENGTH);
}
