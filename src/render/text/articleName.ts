import type { Article } from '../../articles/article.ts';
import { escapeLine } from './escape.ts';

/** A longer path is shortened wherever it stands. Unit: characters as they are sent. */
const FILE_ROOM = 100;

/**
 * What an article is called in a place that takes `room` characters once they are written by
 * `write`: its title if that fits whole, since a title cut short may say something else, or its file.
 */
export function articleName({ title, id }: Article, room: number, write = escapeLine): string {
  const written = title === null ? '' : write(title);
  return written !== '' && written.length <= room ? written : fileName(id, room, write);
}

/** A file's path, shortened from its left to `room` characters. */
export function fileName(id: string, room = FILE_ROOM, write = escapeLine): string {
  const whole = write(id);
  const most = Math.min(room, FILE_ROOM);
  if (whole.length <= most) return whole;
  const letters = [...id].slice(-most);
  while (write(`…${letters.join('')}`).length > most) letters.shift();
  return write(`…${letters.join('')}`);
}
