import { termsOf, tokenize } from './terms.ts';

/** A keyword search as it was meant. */
export interface Query {
  /** Words to look for, as typed, parted by spaces; may be empty beside phrases. */
  readonly words: string;
  /** Phrases that must stand in a passage: their words, folded. */
  readonly phrases: readonly (readonly string[])[];
  /** Words that must not stand in a passage, as typed, parted by spaces; may be empty. */
  readonly excludedWords: string;
  /** Phrases that must not stand in a passage: their words, folded. */
  readonly excludedPhrases: readonly (readonly string[])[];
}

/** Why a search text cannot be looked up. */
export type QueryProblem =
  | 'empty'
  | 'too long'
  | 'unbalanced quotation mark'
  | 'only exclusions'
  | 'only common words';

/** A query, or what is wrong with the text. */
export type ParsedQuery =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly problem: QueryProblem };

/** Longer questions and searches are refused. Unit: UTF-16 code units. */
export const MAX_QUERY_LENGTH = 1000;

const QUOTATION_MARK = /["“”„‟«»＂]/u;
const PART =
  /(?<minus>(?<![^\s(])[-−–])?(?:["“”„‟«»＂](?<phrase>[^"“”„‟«»＂]*)["“”„‟«»＂]|(?<word>[^\s"“”„‟«»＂]+))/gu;

/** Reads a search text: words, "exact phrases", and either with a minus before it to exclude it. */
export function parseQuery(text: string): ParsedQuery {
  if (text.trim() === '') return refuse('empty');
  if (text.length > MAX_QUERY_LENGTH) return refuse('too long');
  const marks = [...text].filter(character => QUOTATION_MARK.test(character)).length;
  if (marks % 2 === 1) return refuse('unbalanced quotation mark');
  const words: string[] = [];
  const phrases: string[] = [];
  const excludedWords: string[] = [];
  const excludedPhrases: string[][] = [];
  for (const { groups } of text.matchAll(PART)) {
    const { minus, phrase, word = '' } = groups ?? {};
    const found = phrase ?? word;
    if (minus === undefined) (phrase === undefined ? words : phrases).push(found);
    else if (tokenize(found).length > 1) excludedPhrases.push(foldedWords(found));
    else excludedWords.push(found);
  }
  const wanted = [...words, ...phrases].join(' ');
  if (tokenize(wanted).length === 0) {
    return refuse(excludedWords.length + excludedPhrases.length > 0 ? 'only exclusions' : 'empty');
  }
  if (termsOf(wanted).length === 0) return refuse('only common words');
  return {
    ok: true,
    query: {
      words: words.join(' '),
      phrases: phrases.map(foldedWords).filter(phrase => phrase.length > 0),
      excludedWords: excludedWords.join(' '),
      excludedPhrases,
    },
  };
}

/** Tells whether a phrase's words stand one after another among `words`, both folded. */
export function holdsPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  const lastStart = words.length - phrase.length;
  for (let start = 0; start <= lastStart; start += 1) {
    if (phrase.every((word, offset) => words[start + offset] === word)) return true;
  }
  return false;
}

function foldedWords(text: string): string[] {
  return tokenize(text).map(({ word }) => word);
}

function refuse(problem: QueryProblem): ParsedQuery {
  return { ok: false, problem };
}
