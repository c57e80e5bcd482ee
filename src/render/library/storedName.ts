import type { Article } from '../../articles/article.ts';
import { storedIdOf } from '../../articles/articleId.ts';
import type { Messages } from '../../messages/messages.ts';
import { articleName, fileName } from '../text/articleName.ts';
import { escapeLine, oneLine } from '../text/escape.ts';

/** What names a stored article. */
export interface NamedArticle {
  readonly title: string | null;
  /** The name of its file. */
  readonly name: string;
}

/** A stored article's title, or its file's name if it has none or the title does not fit. */
export function storedName(
  { title, name }: NamedArticle,
  room: number,
  write = escapeLine,
): string {
  const written = write(title ?? '');
  return written !== '' && written.length <= room ? written : fileName(name, room, write);
}

/**
 * Stored articles with the names that quotes of them have in place of titles: opening words for no title, and the
 * file's name for a title that is taken from it.
 *
 * @param articles what quotes are cut from
 */
export function namedAsQuoted<Stored extends NamedArticle & { readonly id: string }>(
  stored: readonly Stored[],
  articles: readonly Article[],
  messages: Messages,
): Stored[] {
  const byId = new Map(articles.map(article => [storedIdOf(article.id), article]));
  return stored.map(one => {
    const article = byId.get(one.id);
    // A large library has not all texts in memory.
    if (article === undefined || article.paragraphs.length === 0) return one;
    return { ...one, title: articleName(article, messages, Infinity, oneLine) };
  });
}
