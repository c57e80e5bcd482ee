import { termsOf, tokenize } from './terms/tokenize.ts';

/** A parsed keyword search. */
export interface Query {
  /** Words to look for, including those of phrases, as typed, separated by spaces. */
  readonly words: string;
  /** Phrases that a passage must contain, as folded words. */
  readonly phrases: readonly (readonly string[])[];
  /** Words that a passage must not contain, as typed, separated by spaces; may be empty. */
  readonly excludedWords: string;
  /** Phrases and stop words that a passage must not contain, as folded words. */
  readonly excludedPhrases: readonly (readonly string[])[];
}

/** Why a search text is invalid; one without letters or digits is empty. */
export type QueryProblem =
  | 'empty'
  | 'too long'
  | 'unbalanced quotation mark'
  | 'only exclusions'
  | 'only common words';

/** A query, or why the text is invalid. */
export type ParsedQuery =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly problem: QueryProblem };

/** Longer questions and searches are refused. Unit: UTF-16 code units. */
export const MAX_QUERY_LENGTH = 1000;

/** A word or phrase of a search text. */
interface Part {
  readonly text: string;
  /** Its words, folded; at least one. */
  readonly words: readonly string[];
  readonly isPhrase: boolean;
  readonly isExcluded: boolean;
}

const MARKS = '"“”„‟«»＂〝〞〟❝❞「」『』';
/** A mark between Hebrew letters belongs to an abbreviation and is replaced by gershayim. */
const GERSHAYIM = /(?<=\p{Script=Hebrew})["”](?=\p{Script=Hebrew})/gu;
const QUOTATION_MARK = new RegExp(`[${MARKS}]`, 'gu');
const PART = new RegExp(
  String.raw`(?<minus>(?<!\S)[-−–])?(?:[${MARKS}](?<phrase>[^${MARKS}]*)[${MARKS}]|(?<word>[^\s${MARKS}]+))`,
  'gu',
);

/**
 * Parses a search text: words and "exact phrases" in any kind of quotation marks, either preceded by
 * a minus to exclude it.
 */
export function parseQuery(text: string): ParsedQuery {
  if (text.length > MAX_QUERY_LENGTH) return refuse('too long');
  const typed = text.replaceAll(GERSHAYIM, '״');
  if ((typed.match(QUOTATION_MARK)?.length ?? 0) % 2 === 1) {
    return refuse('unbalanced quotation mark');
  }
  const parts = readParts(typed);
  const excluded = parts.filter(({ isExcluded }) => isExcluded);
  const wanted = parts.filter(({ isExcluded }) => !isExcluded);
  if (wanted.length === 0) return refuse(excluded.length > 0 ? 'only exclusions' : 'empty');
  const words = textOf(wanted);
  if (termsOf(words).length === 0) return refuse('only common words');
  return {
    ok: true,
    query: {
      words,
      phrases: wanted.filter(({ isPhrase }) => isPhrase).map(part => part.words),
      excludedWords: textOf(excluded.filter(isOneTerm)),
      excludedPhrases: excluded.filter(part => !isOneTerm(part)).map(part => part.words),
    },
  };
}

/** Tells whether a phrase's words occur consecutively in `words`; both are folded or numbers. */
export function containsPhrase<Word>(words: readonly Word[], phrase: readonly Word[]): boolean {
  const lastStart = words.length - phrase.length;
  for (let start = 0; start <= lastStart; start += 1) {
    if (phrase.every((word, offset) => words[start + offset] === word)) return true;
  }
  return false;
}

function readParts(text: string): Part[] {
  return [...text.matchAll(PART)].flatMap(({ groups = {} }): Part[] => {
    const { minus, phrase, word = '' } = groups;
    const found = phrase ?? word;
    const words = tokenize(found).map(token => token.word);
    if (words.length === 0) return [];
    return [
      { text: found, words, isPhrase: phrase !== undefined, isExcluded: minus !== undefined },
    ];
  });
}

/** A part with a single term can be excluded in every spelling and form. */
function isOneTerm({ text, words }: Part): boolean {
  return words.length === 1 && termsOf(text).length === 1;
}

function textOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join(' ');
}

function refuse(problem: QueryProblem): ParsedQuery {
  return { ok: false, problem };
}
