import type { Article } from './article.ts';

const states = new WeakMap<Article, string>();

/** The state of the file that holds an article and nothing else; null for any other file, or if not known. */
export function fileState(article: Article): string | null {
  return states.get(article) ?? null;
}

/** Stores the state of the file that holds an article and nothing else. */
export function rememberFileState(article: Article, state: string): void {
  states.set(article, state);
}
