import { createHash } from 'node:crypto';
import type { Article } from './article.ts';

/** 72 bits, so that a collision among a million articles is very unlikely. Unit: characters of 6 bits. */
const KEY_LENGTH = 12;

const keys = new WeakMap<Article, string>();

/** A short digest of an article's id and text; cached. */
export function articleKey(article: Article): string {
  const known = keys.get(article) ?? computeArticleKey(article);
  keys.set(article, known);
  return known;
}

/** Computes `articleKey` before the article is parsed. */
export function computeArticleKey({ id, text }: Pick<Article, 'id' | 'text'>): string {
  return digest([id, text]);
}

/** Stores the key of an article that `computeArticleKey` computed. */
export function rememberKey(article: Article, key: string): void {
  keys.set(article, key);
}

/** A short digest of all articles of a library; changes when any of them changes. */
export function libraryKey(articles: readonly Article[]): string {
  return digest(articles.map(articleKey));
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url').slice(0, KEY_LENGTH);
}
