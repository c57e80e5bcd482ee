/** Unit: UTF-16 code units. */
const MAX_LENGTH = 160;

/** What somebody did, before "by". */
const WORKS = 'written story report analysis interview review opinion commentary fact'.split(' ');
const WORK = `(?:(?:${WORKS.map(inEitherCase).join('|')})(?:[- ][Cc]heck)? )?`;
const BY = `(?:${WORK}[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|Автор:?)`;
/** The first words of all bylines. */
export const BYLINE_STARTS = [...WORKS, 'by', 'von', 'par', 'por', 'di', 'автор'];
const NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}`;
/** A second name, an outlet or a date. */
const MORE = String.raw`\s?(?:,|\||•|·|and|&|for|in|und|et|y|и)\s?(?:\p{Lu}|\d)[^.!?]{0,100}|\s\d[^.!?]{0,60}`;
export const BYLINE = new RegExp(String.raw`^${BY}\s${NAME}(?:${MORE})?$`, 'u');

/** Whether a line is a byline: "By Jane Doe, Reuters". */
export function isByline(line: string): boolean {
  return line.length <= MAX_LENGTH && BYLINE.test(line.normalize('NFC'));
}

/** "[Ww]ritten" */
function inEitherCase(word: string): string {
  const first = word.slice(0, 1);
  return `[${first.toUpperCase()}${first}]${word.slice(1)}`;
}
