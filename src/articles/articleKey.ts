import { createHash } from 'node:crypto';
import type { Article } from './article.ts';
import type { Extract } from './readers/extract.ts';

/** 72 bits, so that a collision among a million articles is very unlikely. Unit: characters of 6 bits. */
const KEY_LENGTH = 12;

/** The marks of a text that nothing but itself says anything about. */
const UNMARKED = JSON.stringify([null, [], 1, {}]);

const keys = new WeakMap<Article, string>();

/** A short digest of what an article was made of; cached. */
export function articleKey(article: Article): string {
  const known = keys.get(article) ?? digest([article.id, article.text]);
  keys.set(article, known);
  return known;
}

/** The article with a key; undefined if none has it. */
export function findByKey(articles: readonly Article[], key: string): Article | undefined {
  return articles.find(article => articleKey(article) === key);
}

/** The key of the article that `createArticle` makes of an extract: of its id and text alone if it can. */
export function extractKey(
  id: string,
  { text, blocks, landmarks, firstLine, fields }: Extract,
): string {
  const marks = JSON.stringify([blocks, landmarks, firstLine, fields]);
  return digest(marks === UNMARKED ? [id, text] : [id, text, marks]);
}

/** Stores the key of an article that `extractKey` computed. */
export function rememberKey(article: Article, key: string): void {
  keys.set(article, key);
}

/** A short digest of all articles of a library; changes when any of them changes. */
export function libraryKey(articles: readonly Article[]): string {
  return digest(articles.map(articleKey));
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    // In UTF-8, all lone surrogates are the same.
    hash.update(part, part.isWellFormed() ? 'utf8' : 'utf16le').update('\0');
  }
  return hash.digest('base64url').slice(0, KEY_LENGTH);
}
