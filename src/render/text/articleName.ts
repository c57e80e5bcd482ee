import type { Article } from '../../articles/article.ts';
import { escapeLine } from './escape.ts';

/** Longer paths are always shortened. Unit: characters as sent. */
const FILE_ROOM = 100;

/**
 * An article's title, or its file name if the title does not fit: a title cut short may say something
 * else.
 *
 * @param room maximum length, in characters as returned by `write`
 * @param write escapes the name for the place where it is shown
 */
export function articleName({ title, id }: Article, room: number, write = escapeLine): string {
  const written = title === null ? '' : write(title);
  return written !== '' && written.length <= room ? written : fileName(id, room, write);
}

/** A file's path, shortened on the left to at most `room` characters. */
export function fileName(id: string, room = FILE_ROOM, write = escapeLine): string {
  const whole = write(id);
  const most = Math.min(room, FILE_ROOM);
  if (whole.length <= most) return whole;
  const letters = [...id].slice(-most);
  while (write(`…${letters.join('')}`).length > most) letters.shift();
  return write(`…${letters.join('')}`);
}
