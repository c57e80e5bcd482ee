import { createHash } from 'node:crypto';
import { type Article, normalized } from './article.ts';

/** Remembers articles by their content, and so finds the ones that were there before. */
export interface SeenArticles {
  /** The id of an article of the same content that was added before; adds this one otherwise. */
  readonly addOrFind: (article: Pick<Article, 'id' | 'text'>) => string | null;
}

/**
 * Compares articles by their text; copies that differ in white space, line ends or Unicode
 * composition alone are the same.
 */
export function seenArticles(): SeenArticles {
  const ids = new Map<string, string>();
  return {
    addOrFind: ({ id, text }) => {
      const hash = contentHash(text);
      const twin = ids.get(hash) ?? null;
      if (twin === null) ids.set(hash, id);
      return twin;
    },
  };
}

/** Not the single spaces, which stay as they are: they part nearly all words. */
const WHITE_SPACE = /\s{2,}|[^\S ]/gu;

function contentHash(text: string): string {
  const content = normalized(text, 'NFC').replaceAll(WHITE_SPACE, ' ').trim();
  return createHash('sha256').update(content).digest('base64');
}
