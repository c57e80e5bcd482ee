import { fileName } from '../text/articleName.ts';
import { escapeLine } from '../text/escape.ts';

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
