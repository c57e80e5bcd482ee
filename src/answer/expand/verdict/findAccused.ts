import type { TextRange } from '../../../articles/article.ts';
import { CITED_SOURCES } from '../../../languages/en/entities/speakers.ts';
import { PREPOSITIONS } from '../../../languages/en/functionWords.ts';
import type { ProceedingRow } from '../../../languages/en/proceedings/charges.ts';
import { WORD } from '../../../passages/word.ts';
import { type Name, namesIn } from '../../entities/names.ts';

/** People, each by the terms of the name. */
export type People = readonly (readonly string[])[];

const POSSESSIVE = /^['’]s?(?![\p{L}\p{M}])/u;
/** What separates the names of several accused: "Berg, 45, Lind and Holm". */
const SEPARATOR = /^(?:[,\s\p{Nd}]|and|or){1,20}$/u;
const LAST_WORD = /(?<![\p{L}\p{M}])(\p{L}{1,20})\s{1,3}(?:the\s{1,3})?$/u;
const CLAUSE_MARK = /[,;:.!?]/u;
/** A dash after a dateline or around a parenthesis. */
const DASH = /[—–]|\s-\s/u;
/** Longest text in which a preposition is looked for. Unit: UTF-16 code units. */
const MAX_BEFORE = 30;
/** Words between a phrase and whom it is about: "the charges against Berg". */
const LINKS: ReadonlySet<string> = new Set(['against', 'of']);
const prepositions: ReadonlySet<string> = new Set(PREPOSITIONS);
const sources: ReadonlySet<string> = new Set(CITED_SOURCES);

/**
 * Finds whom a phrase on a charge is about: who is named within it, or else beside it. Nobody if it is
 * only somebody who belongs to them ("Berg’s brother"), null if no name says who.
 */
export function findAccused(
  text: string,
  phrase: TextRange,
  side: ProceedingRow['accused'],
): People | null {
  const names = namesIn(text).filter(name => !isCircumstance(text, name, phrase));
  // A phrase with the accused after it may start with who charges or clears them: "Jurors acquit".
  const from = side === 'after' ? phrase.start + 1 : phrase.start;
  const within = names.filter(({ start, end }) => start >= from && end <= phrase.end);
  if (within.length > 0) return within.map(({ keys }) => keys);
  const nearest =
    side === 'after'
      ? names.findLast(name => isObject(text, name, phrase))
      : subjectOf(text, names, phrase);
  if (nearest === undefined) return null;
  if (side === 'owner') return isPossessive(text, nearest) ? [nearest.keys] : null;
  return isPossessive(text, nearest) ? [] : withJoined(text, names, nearest);
}

/** Whether a name is a place, or someone who takes another part: "in Oslo", "by Judge Holm". */
function isCircumstance(text: string, { start, end }: Name, phrase: TextRange): boolean {
  if (sources.has(text.slice(start, end).toLowerCase())) return true;
  const [, word = ''] = LAST_WORD.exec(text.slice(Math.max(0, start - MAX_BEFORE), start)) ?? [];
  if (word === 'of' && start > phrase.start) return start - phrase.end > ' of the '.length;
  return word !== 'against' && prepositions.has(word.toLowerCase());
}

/** The last name before a phrase that is not part of an apposition: "Berg, a friend of Lind, was". */
function subjectOf(text: string, names: readonly Name[], { start }: TextRange): Name | undefined {
  const before = names.filter(({ end }) => end <= start && !DASH.test(text.slice(end, start)));
  const last = before.at(-1);
  const comma = text.lastIndexOf(',', start);
  if (last === undefined || last.end > comma) return last;
  const opening = text.lastIndexOf(',', comma - 1);
  const isOwn = text.slice(opening + 1, last.start).trim() === '';
  return isOwn ? last : (before.findLast(({ end }) => end <= opening) ?? last);
}

/** Whether a name is in the noun phrase after a phrase: "acquitted the Holm mayor Anna Berg". */
function isObject(text: string, { start }: Name, phrase: TextRange): boolean {
  if (start < phrase.end) return false;
  const gap = text.slice(phrase.end, start);
  if (CLAUSE_MARK.test(gap)) return false;
  const words = gap.match(WORD) ?? [];
  return words.every((word, at) =>
    LINKS.has(word) ? word === 'against' || at === 0 : !prepositions.has(word),
  );
}

function isPossessive(text: string, { end }: Name): boolean {
  return POSSESSIVE.test(text.slice(end, end + 3));
}

/** A name and those that are joined to it by commas and "and". */
function withJoined(text: string, names: readonly Name[], name: Name): People {
  const isJoined = (at: number): boolean =>
    SEPARATOR.test(text.slice(names[at - 1]?.end ?? 0, names[at]?.start ?? 0));
  let first = names.indexOf(name);
  let end = first + 1;
  while (first > 0 && isJoined(first)) first -= 1;
  while (end < names.length && isJoined(end)) end += 1;
  return names.slice(first, end).map(({ keys }) => keys);
}
