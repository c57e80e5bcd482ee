import { APOSTROPHES, fold, INVISIBLE, withoutPossessive } from './fold.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stopWords.ts';
import { isUnspaced, unspacedWords } from './unspacedWords.ts';

/** A word of a text. Offsets are UTF-16 code units in that text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The word folded: lower case, without accents, apostrophes or the dots of an abbreviation. */
  readonly word: string;
  /** What the index knows it by, its stem; null for a stop word. */
  readonly term: string | null;
}

/** How the words of a text are capitalised; a capital tells a name in running text alone. */
type Casing = 'running' | 'headline' | 'capitals';

interface Word extends Form {
  readonly raw: string;
  readonly start: number;
}

/** What a word is wherever it stands. */
interface Form {
  readonly word: string;
  readonly isStop: boolean;
  readonly stem: string;
}

/** Words that were read before: the same few make up most of any text. */
const forms = new Map<string, Form>();
const MAX_FORMS = 50_000;
/** V8 keeps a longer part of a text as a reference to the whole text. Unit: UTF-16 code units. */
const MAX_REMEMBERED_LENGTH = 12;

/** Longer words go on in a further token: an unbounded group overflows V8's stack. */
const MAX_TAIL = 200;
const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
const WORD_END = `(?!${LETTER})`;
/** What goes on with a word: letters, apostrophes before letters, the Hebrew abbreviation mark. */
const TAIL = String.raw`(?:[${INVISIBLE}]*${LETTER}|[${APOSTROPHES}](?=\p{L})|(?<=\p{Script=Hebrew})["”״](?=\p{Script=Hebrew})){0,${MAX_TAIL}}`;
const INITIAL = String.raw`\p{L}\p{M}{0,30}\.`;
const CAPITAL = String.raw`\p{Lu}\p{M}{0,30}`;
const TOKEN = new RegExp(
  [
    `${INITIAL}(?:${INITIAL}){1,20}(?:\\p{L}${WORD_END})?(?:[${APOSTROPHES}][sS]${WORD_END})?`,
    String.raw`${CAPITAL}\.${CAPITAL}(?![\p{L}\p{M}\p{N}.])`,
    String.raw`\p{Nd}{1,200}(?:[.,]\p{Nd}{1,200}){0,20}${TAIL}`,
    String.raw`[\p{L}\p{N}]${TAIL}`,
  ].join('|'),
  'gu',
);
/** A text of so many words in capitals and none in small letters shouts: they mark no acronym. */
const MIN_SHOUTED_WORDS = 4;
/** Stop words that are names too: the month, the first name. */
const NAME_OR_AUXILIARY = /^(?:May|Will)$/u;
const INSIDE_CLAUSE = /^[ \u00A0,]+$/u;

/** Splits a text into words. Hyphens and dashes part words; "U.S." and "US" are one term. */
export function tokenize(text: string): Token[] {
  const words = readWords(text);
  const casing = casingOf(words);
  return words.map((word, at) => {
    const end = word.start + word.raw.length;
    const previous = words[at - 1];
    const before = previous && text.slice(previous.start + previous.raw.length, word.start);
    return { start: word.start, end, word: word.word, term: termOf(word, casing, before) };
  });
}

/** The terms of a text in order, stop words left out, repeats kept. */
export function termsOf(text: string): string[] {
  return tokenize(text).flatMap(({ term }) => term ?? []);
}

function readWords(text: string): Word[] {
  const words: Word[] = [];
  const push = (raw: string, start: number): void => {
    const form = formOf(raw);
    if (form.word !== '') words.push({ raw, start, ...form });
  };
  for (const { 0: raw, index: start } of text.matchAll(TOKEN)) {
    if (isUnspaced(raw)) {
      for (const word of unspacedWords(raw)) push(word.raw, start + word.start);
    } else {
      push(raw, start);
    }
  }
  return words;
}

function formOf(raw: string): Form {
  const known = forms.get(raw);
  if (known !== undefined) return known;
  const word = fold(raw);
  const form = { word, isStop: isStopWord(raw, word), stem: stem(word) };
  if (raw.length <= MAX_REMEMBERED_LENGTH) {
    if (forms.size >= MAX_FORMS) forms.clear();
    forms.set(raw, form);
  }
  return form;
}

function casingOf(words: readonly Word[]): Casing {
  if (words.some(({ raw, isStop }) => !isStop && /^\p{Ll}/u.test(raw))) return 'running';
  const shouts =
    words.filter(({ raw }) => /^\p{Lu}{2}/u.test(raw)).length >= MIN_SHOUTED_WORDS &&
    !words.some(({ raw }) => /\p{Ll}/u.test(raw));
  return shouts ? 'capitals' : 'headline';
}

/** `before` is what parts a word from the one before it, undefined for the first. */
function termOf(word: Word, casing: Casing, before: string | undefined): string | null {
  if (!word.isStop) return word.stem;
  const isName =
    isAcronym(word, casing) ||
    (casing === 'running' &&
      before !== undefined &&
      INSIDE_CLAUSE.test(before) &&
      NAME_OR_AUXILIARY.test(withoutPossessive(word.raw)));
  return isName ? word.word.toUpperCase() : null;
}

/** "U.S.", "US", "WHO" and "IT" are names although "us", "who" and "it" say nothing. */
function isAcronym({ raw, word }: Word, casing: Casing): boolean {
  if (word.length < 2) return false;
  if (raw.includes('.')) return true;
  const bare = withoutPossessive(raw);
  const isCapitals = /^\p{Lu}+$/u.test(bare);
  return isCapitals && (casing !== 'capitals' || word === 'us');
}
