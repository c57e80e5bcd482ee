import type { Article } from '../../articles/article.ts';
import { shownId } from '../../articles/articleId.ts';
import type { Messages } from '../../messages/messages.ts';
import { escapeLine, oneLine } from './escape.ts';
import { firstWords } from './firstWords.ts';

/** Longer paths are always shortened. Unit: characters as sent. */
const FILE_ROOM = 100;
/** Length of the opening words that stand for a title. Unit: UTF-16 code units. */
const OPENING_LENGTH = 60;

/**
 * An article's title, or its opening words in quotation marks if it has none. The file name stands for a
 * title that is taken from it, and for one that does not fit: cut short, it may say something else.
 *
 * @param room maximum length, in characters as returned by `write`
 * @param write escapes the name for the place where it is shown
 */
export function articleName(
  article: Article,
  messages: Messages,
  room: number,
  write = escapeLine,
): string {
  const { title, id, isTitledByFile } = article;
  if (isTitledByFile) return fileName(id, room, write);
  const written = write(title ?? '');
  const name =
    written === '' ? messages.sources.untitled({ opening: write(openingWords(article)) }) : written;
  return name.length <= room ? name : fileName(id, room, write);
}

/** A file's path, shortened on the left to at most `room` characters. */
export function fileName(id: string, room = FILE_ROOM, write = escapeLine): string {
  const path = shownId(id);
  const whole = write(path);
  const most = Math.min(room, FILE_ROOM);
  if (whole.length <= most) return whole;
  const letters = [...path].slice(-most);
  while (write(`…${letters.join('')}`).length > most) letters.shift();
  return write(`…${letters.join('')}`);
}

/** The articles whose name others among them have too, in any case. */
export function namesakes(articles: readonly Article[]): ReadonlySet<Article> {
  const byName = new Map<string, Set<Article>>();
  for (const article of articles) {
    const name = (oneLine(article.title ?? '') || openingWords(article)).toLowerCase();
    byName.set(name, (byName.get(name) ?? new Set()).add(article));
  }
  return new Set([...byName.values()].flatMap(same => (same.size > 1 ? [...same] : [])));
}

function openingWords({ text, paragraphs }: Article): string {
  const [first] = paragraphs;
  const opening = oneLine(text.slice(first?.start, first?.end));
  if (opening.length <= OPENING_LENGTH) return opening;
  return firstWords(opening, OPENING_LENGTH).replace(/…$/u, ' …');
}
