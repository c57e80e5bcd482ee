const SUFFIX = /(?<!#)(?:##)*#(?<number>[1-9]\d*)$/u;
/** Before the path of a stored article. */
const STORED = /^#(?<storedId>[^#/]+)\//u;

/**
 * The id of an article: the path of its file, and `#2` after it for the second article in a file. A `#`
 * in the path is doubled, so that `fileOf` can tell them apart.
 *
 * @param number counted from 1
 */
export function articleId(file: string, number = 1): string {
  const path = file.replaceAll('#', '##');
  return number === 1 ? path : `${path}#${number}`;
}

/**
 * The id of an article that is stored under an id of its own. Its single `#` comes first, as in no other
 * article's id.
 */
export function storedArticleId(storedId: string, file: string, number = 1): string {
  return `#${storedId}/${articleId(file, number)}`;
}

/** What an article is stored under, from its id; null if it is not stored. */
export function storedIdOf(id: string): string | null {
  return STORED.exec(id)?.groups?.storedId ?? null;
}

/** An article's id without what it is stored under: the path of its file, and `#2` for the second in it. */
export function shownId(id: string): string {
  return id.replace(STORED, '');
}

/** The path of the file that an article was read from. */
export function fileOf(articleId: string): string {
  const id = shownId(articleId);
  const number = SUFFIX.exec(id)?.groups?.number;
  const path = number === undefined ? id : id.slice(0, -number.length - 1);
  return path.replaceAll('##', '#');
}
