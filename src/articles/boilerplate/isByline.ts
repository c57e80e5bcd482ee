import { wordList } from '../../languages/wordList.ts';

/** Unit: UTF-16 code units. */
const MAX_LENGTH = 160;

/** What somebody did, before "by". */
const WORK =
  '[Ww]ritten|[Ss]tory|[Rr]eport|[Aa]nalysis|[Ii]nterview|[Rr]eview|[Oo]pinion|[Ff]act[- ][Cc]heck';
const BY = `(?:(?:(?:${WORK}) )?[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|Автор:?)`;
/** The first words of all bylines. */
export const BYLINE_STARTS = wordList(
  'written story report analysis interview review opinion fact by von par por di автор',
);
const NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}`;
/** A second name, an outlet or a date. */
const MORE = String.raw`\s?(?:,|\||•|·|and|&|for|in|und|et|y|и)\s?(?:\p{Lu}|\d)[^.!?]{0,100}|\s\d[^.!?]{0,60}`;
export const BYLINE = new RegExp(String.raw`^${BY}\s${NAME}(?:${MORE})?$`, 'u');

/** Whether a line is a byline: "By Jane Doe, Reuters". */
export function isByline(line: string): boolean {
  return line.length <= MAX_LENGTH && BYLINE.test(line.normalize('NFC'));
}
