import type { Wording } from '../answer/wording.ts';
import { type Article, ownTitle } from '../articles/article.ts';
import { en } from '../messages/en/index.ts';
import { printableLine } from './sanitize.ts';

/** How the terminal writes what is not Footnote's own text: in English, naming everything. */
export const WORDING: Wording = { messages: en, clean: printableLine, nameOf, most: Infinity };

/** An article's title, or its file name if it has none of its own. */
export function nameOf(article: Article): string {
  return printableLine(ownTitle(article) ?? article.id);
}
