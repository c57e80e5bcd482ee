import { fileOf } from './articleId.ts';
import { documentTitle } from './readers/documentTitle.ts';

/** Names of files that do not say what they are about. */
const GENERIC = new Set([
  'article',
  'changelog',
  'contributing',
  'draft',
  'home',
  'index',
  'license',
  'note',
  'notes',
  'post',
  'readme',
  'text',
]);
const WORD = /^[\p{L}\p{M}'’]+$/u;
const NUMBER = /^[\p{Nd}.,:/-]+$/u;
/** A single word is a title only if it is written like one: "Backlinks". */
const TITLE_WORD = /^\p{Lu}[\p{Ll}\p{M}]{3,}$/u;
/** Separates words; a hyphen belongs to a date. */
const GAP = /[\s_&+–—()[\]!?]+|(?<=\p{L})-(?=\p{L})|[,;:](?=\s|$)/u;
/** Longer parts with both letters and digits are hashes or numbers of documents. Unit: UTF-16 code units. */
const MAX_MIXED = 6;
const MIN_WORD = 3;

/**
 * The title that the name of an article's file gives, as notes without a heading have it: "Meeting
 * 2025-03" of `Meeting 2025-03.md`. Null where the name does not read like words.
 */
export function titleOfFile(id: string): string | null {
  const name = fileOf(id)
    .replace(/^.*\//u, '')
    .replace(/\.[^.\s]*$/u, '');
  const title = documentTitle(name);
  if (title === null || GENERIC.has(title.toLowerCase())) return null;
  if (!title.includes(' ')) return TITLE_WORD.test(title) ? title : null;
  const parts = title.split(GAP).filter(part => part !== '');
  const isReadable = parts.every(
    part => WORD.test(part) || NUMBER.test(part) || part.length <= MAX_MIXED,
  );
  return isReadable && parts.some(part => part.length >= MIN_WORD && WORD.test(part))
    ? title
    : null;
}
