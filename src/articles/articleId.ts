const SUFFIX = /(?<!#)(?:##)*#(?<number>[1-9]\d*)$/u;

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

/** The path of the file that an article was read from. */
export function fileOf(id: string): string {
  const number = SUFFIX.exec(id)?.groups?.number;
  const path = number === undefined ? id : id.slice(0, -number.length - 1);
  return path.replaceAll('##', '#');
}
